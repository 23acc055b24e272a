// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

/** What is found by the published configurations on the invented machines. */
final class PublishedItems {

    private PublishedItems() {}

    /**
     * For each configuration and system what a person and a project see (identifier, label, variant, program, arguments), then
     * Connect's identifier for it, and problems. Connect shows the same programs; besides, it takes a copy beside a program and
     * a manifest for second ones, and calls versions 0 that are none in Python.
     */
    static final String EXPECTED = """
            # framework-aftereffects on windows
              aftereffects_(beta) ; Adobe After Effects ; (beta) ; C:\\Program Files\\Adobe\\Adobe After Effects (Beta)\\Support Files\\AfterFX.exe ;  ; aftereffects_0 (beta) [framework]
              aftereffects_2025 ; Adobe After Effects ; 2025 ; C:\\Program Files\\Adobe\\Adobe After Effects 2025\\Support Files\\AfterFX.exe ;  ; aftereffects_2025 [framework]
            # framework-aftereffects on darwin
              aftereffects_2025 ; Adobe After Effects ; 2025 ; /Applications/Adobe After Effects 2025/Adobe After Effects 2025.app ;  ; aftereffects_2025 [framework]
              aftereffects_2026 (beta) ; Adobe After Effects ; 2026 (beta) ; /Applications/Adobe After Effects (Beta)/Adobe After Effects (Beta).app ;  ; aftereffects_2026 (beta) [framework]
            # framework-blender on windows
              blender_3.6 ; Blender ; 3.6 ; C:\\Program Files\\Blender Foundation\\Blender 3.6\\blender.exe ;  ; blender_3.6 [framework]
              blender_4.2 ; Blender ; 4.2 ; C:\\Program Files\\Blender Foundation\\Blender 4.2\\blender.exe ;  ; blender_4.2 [framework]
            # framework-blender on darwin
              blender_4.2.1 ; Blender ; 4.2.1 ; /Applications/Blender.app ;  ; blender_4.2.1 [framework]
            # framework-flame on linux
              flame_2024.2 ; Flame ; 2024.2 ; /opt/Autodesk/flame_2024.2/bin/startFlame ;  ; flame_2024.2 [framework]
              flame_2025 ; Flame ; 2025 ; /opt/Autodesk/flame_2025/bin/startFlame ;  ; flame_2025 [framework]
            # framework-flame on darwin
              flame_2024 ; Flame ; 2024 ; /Applications/Autodesk/Flame 2024.app ;  ; flame_2024 [framework]
              flame_2025.1 ; Flame ; 2025.1 ; /Applications/Autodesk/Flame 2025.1.app ;  ; flame_2025.1 [framework]
            # framework-harmony-advanced on linux
              harmony_advanced 64 ; Harmony ; advanced 64 ; /usr/local/ToonBoomAnimation/harmonyAdvanced_22/lnx86_64/harmonyadvanced ;  ; harmony_advanced 64 [framework]
            # framework-harmony-advanced on windows
              harmony_advanced 64 ; Harmony ; advanced 64 ; C:\\Program Files\\Toon Boom Animation\\Toon Boom Harmony 21.1 Advanced\\win64\\bin\\HarmonyAdvanced.exe ;  ; harmony_advanced 64 [framework]
            # framework-harmony-advanced on darwin
              harmony_advanced 21.1 ; Harmony ; advanced 21.1 ; /Applications/Toon Boom Harmony 21.1 Advanced/Harmony 21.1 Advanced.app ;  ; harmony_advanced 21.1 [framework]
            # framework-harmony-essentials on linux
              harmony_essentials 64 ; Harmony ; essentials 64 ; /usr/local/ToonBoomAnimation/harmonyEssentials_22.0.1/lnx86_64/harmonyessentials ;  ; harmony_essentials 64 [framework]
            # framework-harmony-essentials on windows
              harmony_essentials 64 ; Harmony ; essentials 64 ; C:\\Program Files\\Toon Boom Animation\\Toon Boom Harmony 22 Essentials\\win64\\bin\\HarmonyEssentials.exe ;  ; harmony_essentials 64 [framework]
            # framework-harmony-essentials on darwin
              harmony_essentials 22 ; Harmony ; essentials 22 ; /Applications/Toon Boom Harmony 22 Essentials/Harmony 22 Essentials.app ;  ; harmony_essentials 22 [framework]
            # framework-harmony-premium on linux
              harmony_premium 64 (harmonyPremium_22) ; Harmony ; premium 64 (harmonyPremium_22) ; /usr/local/ToonBoomAnimation/harmonyPremium_22/lnx86_64/harmonypremium ;  ; harmony_premium 64 [framework]
              harmony_premium 64 ; Harmony ; premium 64 (harmonyPremium_21.1) ; /usr/local/ToonBoomAnimation/harmonyPremium_21.1/lnx86_64/harmonypremium ;  ; harmony_premium 64 [framework]
            # framework-harmony-premium on windows
              harmony_premium 64 ; Harmony ; premium 64 ; C:\\Program Files\\Toon Boom Animation\\Toon Boom Harmony 22 Premium\\win64\\bin\\HarmonyPremium.exe ;  ; harmony_premium 64 [framework]
            # framework-harmony-premium on darwin
              harmony_premium 22 ; Harmony ; premium 22 ; /Applications/Toon Boom Harmony 22 Premium/Harmony 22 Premium.app ;  ; harmony_premium 22 [framework]
            # framework-houdini-apprentice on linux
              houdini_Apprentice 19.5.303 ; Houdini ; Apprentice 19.5.303 ; /opt/hfs19.5.303/bin/happrentice-bin ;  ; houdini_Apprentice 19.5.303 [framework]
              houdini_Apprentice 20.5.332 ; Houdini ; Apprentice 20.5.332 ; /opt/hfs20.5.332/bin/happrentice-bin ;  ; houdini_Apprentice 20.5.332 [framework]
              problem: "happrentice-bin.orig" in bin fits the expression, too, and would be the same version of Houdini; it is left out.
            # framework-houdini-apprentice on windows
              houdini_Apprentice 19.5.303 ; Houdini ; Apprentice 19.5.303 ; C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\houdini.exe ;  ; houdini_Apprentice 19.5.303 [framework]
            # framework-houdini-apprentice on darwin
              houdini_Apprentice 20.5.332 ; Houdini ; Apprentice 20.5.332 ; /Applications/Houdini/Houdini20.5.332/Houdini Apprentice 20.5.332.app ;  ; houdini_Apprentice 20.5.332 [framework]
            # framework-houdini-core on linux
              houdini_Core 19.5.303 ; Houdini ; Core 19.5.303 ; /opt/hfs19.5.303/bin/houdinicore-bin ;  ; houdini_Core 19.5.303 [framework]
              houdini_Core 20.5.332 ; Houdini ; Core 20.5.332 ; /opt/hfs20.5.332/bin/houdinicore-bin ;  ; houdini_Core 20.5.332 [framework]
            # framework-houdini-core on windows
              houdini_Core 19.5.303 ; Houdini ; Core 19.5.303 ; C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\houdinicore.exe ;  ; houdini_Core 19.5.303 [framework]
            # framework-houdini-core on darwin
              houdini_Core 20.5.332 ; Houdini ; Core 20.5.332 ; /Applications/Houdini/Houdini20.5.332/Houdini Core 20.5.332.app ;  ; houdini_Core 20.5.332 [framework]
            # framework-houdini-fx on linux
              houdini_FX 19.5.303 ; Houdini ; FX 19.5.303 ; /opt/hfs19.5.303/bin/houdinifx-bin ;  ; houdini_FX 19.5.303 [framework]
              houdini_FX 20.5.332 (hfs20.5.332-py310) ; Houdini ; FX 20.5.332 (hfs20.5.332-py310) ; /opt/hfs20.5.332-py310/bin/houdinifx-bin ;  ; houdini_FX 20.5.332 [framework]
              houdini_FX 20.5.332 ; Houdini ; FX 20.5.332 (hfs20.5.332) ; /opt/hfs20.5.332/bin/houdinifx-bin ;  ; houdini_FX 20.5.332 [framework]
            # framework-houdini-fx on windows
              houdini_FX 19.5.303 ; Houdini ; FX 19.5.303 ; C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\houdinifx.exe ;  ; houdini_FX 19.5.303 [framework]
            # framework-houdini-fx on darwin
              houdini_FX 19.5.303 ; Houdini ; FX 19.5.303 ; /Applications/Houdini/Houdini19.5.303/Houdini FX 19.5.303.app ;  ; houdini_FX 19.5.303 [framework]
              houdini_FX 20.5.332 ; Houdini ; FX 20.5.332 ; /Applications/Houdini/Houdini20.5.332/Houdini FX 20.5.332.app ;  ; houdini_FX 20.5.332 [framework]
            # framework-houdini-indie on linux
              houdini_Indie 19.5.303 ; Houdini ; Indie 19.5.303 ; /opt/hfs19.5.303/bin/hindie-bin ;  ; houdini_Indie 19.5.303 [framework]
              houdini_Indie 20.5.332 ; Houdini ; Indie 20.5.332 ; /opt/hfs20.5.332/bin/hindie-bin ;  ; houdini_Indie 20.5.332 [framework]
            # framework-houdini-indie on windows
              houdini_Indie 19.5.303 ; Houdini ; Indie 19.5.303 ; C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\hindie.exe ;  ; houdini_Indie 19.5.303 [framework]
            # framework-houdini-indie on darwin
              houdini_Indie 20.5.332 ; Houdini ; Indie 20.5.332 ; /Applications/Houdini/Houdini20.5.332/Houdini Indie 20.5.332.app ;  ; houdini_Indie 20.5.332 [framework]
            # framework-max on windows
              max_2024 ; 3ds Max ; 2024 ; C:\\Program Files\\Autodesk\\3ds Max 2024\\3dsmax.exe ;  ; max_2024 [framework]
              max_2025 ; 3ds Max ; 2025 ; C:\\Program Files\\Autodesk\\3ds Max 2025\\3dsmax.exe ;  ; max_2025 [framework]
            # framework-maya on linux
              maya ; Maya ; maya-current ; /usr/autodesk/maya-current/bin/maya ;  ; maya_0 [framework]
              maya_2024 ; Maya ; 2024 ; /usr/autodesk/maya2024/bin/maya ;  ; maya_2024 [framework]
              maya_2025 ; Maya ; 2025 ; /usr/autodesk/maya2025/bin/maya ;  ; maya_2025 [framework]
              maya_mayaIO2024 ; Maya ; mayaIO2024 ; /usr/autodesk/mayaIO2024/bin/maya ;  ; maya_0 [framework]
            # framework-maya on windows
              maya_2024 (Program Files (x86)) ; Maya ; 2024 (Program Files (x86)) ; C:\\Program Files (x86)\\Autodesk\\Maya2024\\bin\\maya.exe ;  ; maya_2024 [framework]
              maya_2024 ; Maya ; 2024 (Program Files) ; C:\\Program Files\\Autodesk\\Maya2024\\bin\\maya.exe ;  ; maya_2024 [framework]
              maya_2025 ; Maya ; 2025 ; C:\\Program Files\\Autodesk\\Maya2025\\bin\\maya.exe ;  ; maya_2025 [framework]
            # framework-maya on darwin
              maya_2024 ; Maya ; 2024 ; /Applications/Autodesk/maya2024/Maya.app ;  ; maya_2024 [framework]
              maya_2025 ; Maya ; 2025 ; /Applications/Autodesk/maya2025/Maya.app ;  ; maya_2025 [framework]
            # framework-nuke on linux
              nuke_13.2.8 ; Nuke ; 13.2.8 ; /usr/local/Nuke13.2v8/Nuke13.2 ;  ; nuke_13.2.8 [framework]
              nuke_14.0.5 ; Nuke ; 14.0.5 ; /usr/local/Nuke14.0v5/Nuke14.0 ;  ; nuke_14.0.5 [framework]
              nuke_15.2.1b2 ; Nuke ; 15.2.1b2 ; /usr/local/Nuke15.2v1b2/Nuke15.2 ;  ; nuke_15.2.1b2 [framework]
              nuke_16.0.1 ; Nuke ; 16.0.1 ; /usr/local/Nuke16.0v1/Nuke16.0 ;  ; nuke_16.0.1 [framework]
            # framework-nuke on windows
              nuke_14.0.5 ; Nuke ; 14.0.5 ; C:\\Program Files\\Nuke14.0v5\\Nuke14.0.exe ;  ; nuke_14.0.5 [framework]
              nuke_15.2.1b2 ; Nuke ; 15.2.1b2 ; C:\\Program Files\\Nuke15.2v1b2\\Nuke15.2.exe ;  ; nuke_15.2.1b2 [framework]
            # framework-nuke on darwin
              nuke_14.0.5 ; Nuke ; 14.0.5 ; /Applications/Nuke14.0v5/Nuke14.0v5.app ;  ; nuke_14.0.5 [framework]
            # framework-nukex on linux
              nuke_x_13.2.8 ; Nuke_X ; 13.2.8 ; /usr/local/Nuke13.2v8/Nuke13.2 ; --nukex ; nuke_x_13.2.8 [framework]
              nuke_x_14.0.5 ; Nuke_X ; 14.0.5 ; /usr/local/Nuke14.0v5/Nuke14.0 ; --nukex ; nuke_x_14.0.5 [framework]
              nuke_x_15.2.1b2 ; Nuke_X ; 15.2.1b2 ; /usr/local/Nuke15.2v1b2/Nuke15.2 ; --nukex ; nuke_x_15.2.1b2 [framework]
              nuke_x_16.0.1 ; Nuke_X ; 16.0.1 ; /usr/local/Nuke16.0v1/Nuke16.0 ; --nukex ; nuke_x_16.0.1 [framework]
            # framework-nukex on windows
              nuke_x_14.0.5 ; Nuke_X ; 14.0.5 ; C:\\Program Files\\Nuke14.0v5\\Nuke14.0.exe ; --nukex ; nuke_x_14.0.5 [framework]
              nuke_x_15.2.1b2 ; Nuke_X ; 15.2.1b2 ; C:\\Program Files\\Nuke15.2v1b2\\Nuke15.2.exe ; --nukex ; nuke_x_15.2.1b2 [framework]
            # framework-nukex on darwin
              nuke_x_14.0.5 ; Nuke_X ; 14.0.5 ; /Applications/Nuke14.0v5/NukeX14.0v5.app ;  ; nuke_x_14.0.5 [framework]
            # framework-photoshop on windows
              photoshop_(beta) ; Adobe Photoshop ; (beta) ; C:\\Program Files\\Adobe\\Adobe Photoshop (Beta)\\Photoshop.exe ;  ; photoshop_0 (beta) [framework]
              photoshop_2024 ; Adobe Photoshop ; 2024 ; C:\\Program Files\\Adobe\\Adobe Photoshop 2024\\Photoshop.exe ;  ; photoshop_2024 [framework]
              photoshop_2025 ; Adobe Photoshop ; 2025 ; C:\\Program Files\\Adobe\\Adobe Photoshop 2025\\Photoshop.exe ;  ; photoshop_2025 [framework]
              problem: "Photoshop.exe.manifest" in Adobe Photoshop 2025 fits the expression, too, and would be the same version of Adobe Photoshop; it is left out.
            # framework-photoshop on darwin
              photoshop_2025 ; Adobe Photoshop ; 2025 ; /Applications/Adobe Photoshop 2025/Adobe Photoshop 2025.app ;  ; photoshop_2025 [framework]
              photoshop_2026 (beta) ; Adobe Photoshop ; 2026 (beta) ; /Applications/Adobe Photoshop (Beta)/Adobe Photoshop (Beta).app ;  ; photoshop_2026 (beta) [framework]
            # framework-premiere on windows
              premiere_(beta) ; Adobe Premiere ; (beta) ; C:\\Program Files\\Adobe\\Adobe Premiere Pro (Beta)\\Adobe Premiere Pro.exe ;  ; premiere_0 (beta) [framework]
              premiere_2025 ; Adobe Premiere ; 2025 ; C:\\Program Files\\Adobe\\Adobe Premiere Pro 2025\\Adobe Premiere Pro.exe ;  ; premiere_2025 [framework]
            # framework-premiere on darwin
              premiere_2025 ; Adobe Premiere ; 2025 ; /Applications/Adobe Premiere Pro 2025/Adobe Premiere Pro 2025.app ;  ; premiere_2025 [framework]
              premiere_2026 (beta) ; Adobe Premiere ; 2026 (beta) ; /Applications/Adobe Premiere Pro (Beta)/Adobe Premiere Pro (Beta).app ;  ; premiere_2026 (beta) [framework]
            # hiero on linux
              hiero_13.2.8 ; Hiero ; 13.2.8 ; /usr/local/Nuke13.2v8/Nuke13.2 ; --hiero ; hiero_13.2.8 [legacy]
              hiero_14.0.5 ; Hiero ; 14.0.5 ; /usr/local/Nuke14.0v5/Nuke14.0 ; --hiero ; hiero_14.0.5 [legacy]
              hiero_15.2.1b2 ; Hiero ; 15.2.1b2 ; /usr/local/Nuke15.2v1b2/Nuke15.2 ; --hiero ; hiero_15.2.1b2 [legacy]
              hiero_16.0.1 ; Hiero ; 16.0.1 ; /usr/local/Nuke16.0v1/Nuke16.0 ; --hiero ; hiero_16.0.1 [legacy]
            # hiero on windows
              hiero_14.0.5 ; Hiero ; 14.0.5 ; C:\\Program Files\\Nuke14.0v5\\Nuke14.0.exe ; --hiero ; hiero_14.0.5 [legacy]
              hiero_15.2.1b2 ; Hiero ; 15.2.1b2 ; C:\\Program Files\\Nuke15.2v1b2\\Nuke15.2.exe ; --hiero ; hiero_15.2.1b2 [legacy]
            # hiero on darwin
              hiero_14.0.5 ; Hiero ; 14.0.5 ; /Applications/Nuke14.0v5/Hiero14.0v5.app ;  ; hiero_14.0.5 [legacy]
            # nuke-studio on linux
              nuke-studio_13.2.8 ; Nuke Studio ; 13.2.8 ; /usr/local/Nuke13.2v8/Nuke13.2 ; --studio ; nuke-studio_13.2.8 [legacy]
              nuke-studio_14.0.5 ; Nuke Studio ; 14.0.5 ; /usr/local/Nuke14.0v5/Nuke14.0 ; --studio ; nuke-studio_14.0.5 [legacy]
              nuke-studio_15.2.1b2 ; Nuke Studio ; 15.2.1b2 ; /usr/local/Nuke15.2v1b2/Nuke15.2 ; --studio ; nuke-studio_15.2.1b2 [legacy]
              nuke-studio_16.0.1 ; Nuke Studio ; 16.0.1 ; /usr/local/Nuke16.0v1/Nuke16.0 ; --studio ; nuke-studio_16.0.1 [legacy]
            # nuke-studio on windows
              nuke-studio_14.0.5 ; Nuke Studio ; 14.0.5 ; C:\\Program Files\\Nuke14.0v5\\Nuke14.0.exe ; --studio ; nuke-studio_14.0.5 [legacy]
              nuke-studio_15.2.1b2 ; Nuke Studio ; 15.2.1b2 ; C:\\Program Files\\Nuke15.2v1b2\\Nuke15.2.exe ; --studio ; nuke-studio_15.2.1b2 [legacy]
            # nuke-studio on darwin
              nuke-studio_14.0.5 ; Nuke Studio ; 14.0.5 ; /Applications/Nuke14.0v5/NukeStudio14.0v5.app ;  ; nuke-studio_14.0.5 [legacy]
            # launcher-3dsmax-connector on windows
              3ds-max_2024 ; 3ds Max ; 2024 ; C:\\Program Files\\Autodesk\\3ds Max 2024\\3dsmax.exe ;  ; 3ds-max_2024 [legacy]
              3ds-max_2025 ; 3ds Max ; 2025 ; C:\\Program Files\\Autodesk\\3ds Max 2025\\3dsmax.exe ;  ; 3ds-max_2025 [legacy]
            # launcher-3dsmax-pipeline on windows
              3ds-max_2024 ; 3ds Max ; 2024 ; C:\\Program Files\\Autodesk\\3ds Max 2024\\3dsmax.exe ;  ; 3ds-max_2024 [pipeline]
              3ds-max_2025 ; 3ds Max ; 2025 ; C:\\Program Files\\Autodesk\\3ds Max 2025\\3dsmax.exe ;  ; 3ds-max_2025 [pipeline]
            # launcher-cinema-4d on windows
              cinema-4d_2023 ; Cinema 4D ; 2023 ; C:\\Program Files\\MAXON CINEMA 4D 2023\\Cinema 4D.exe ;  ; cinema-4d_2023 [legacy]
              cinema-4d_21 ; Cinema 4D ; 21 ; C:\\Program Files\\Maxon Cinema 4D R21\\Cinema 4D.exe ;  ; cinema-4d_21 [legacy]
            # launcher-cinema-4d on darwin
              cinema-4d_21 ; Cinema 4D ; 21 ; /Applications/Maxon Cinema 4D R21/Cinema 4D.app ;  ; cinema-4d_21 [legacy]
            # launcher-cinesync-play on windows
              cinesync-play ; cineSync Play ;  ; C:\\Program Files\\cineSync Play\\cineSyncPlay.exe ;  ; cinesync-play
            # launcher-cinesync-play on darwin
              cinesync-play ; cineSync Play ;  ; /Applications/cineSyncPlay.app ;  ; cinesync-play
            # launcher-hiero-classic on linux
              hiero_1.9.1 ; Hiero ; 1.9.1 ; /usr/local/Hiero1.9v1/bin/Hiero1.9 ;  ; hiero_1.9.1 [main]
            # launcher-hiero-classic on windows
              hiero_1.9.1 ; Hiero ; 1.9.1 ; C:\\Program Files\\Hiero1.9v1\\hiero.exe ;  ; hiero_1.9.1 [main]
            # launcher-hiero-classic on darwin
              hiero_1.9.1 ; Hiero ; 1.9.1 ; /Applications/Hiero1.9v1/Hiero1.9v1.app ;  ; hiero_1.9.1 [main]
            # launcher-hiero-ns on linux
              hiero_13.2.8 ; Hiero ; 13.2.8 ; /usr/local/Nuke13.2v8/Nuke13.2 ; --hiero ; hiero_13.2.8 [main]
              hiero_14.0.5 ; Hiero ; 14.0.5 ; /usr/local/Nuke14.0v5/Nuke14.0 ; --hiero ; hiero_14.0.5 [main]
              hiero_15.2.1b2 ; Hiero ; 15.2.1b2 ; /usr/local/Nuke15.2v1b2/Nuke15.2 ; --hiero ; hiero_15.2.1b2 [main]
              hiero_16.0.1 ; Hiero ; 16.0.1 ; /usr/local/Nuke16.0v1/Nuke16.0 ; --hiero ; hiero_16.0.1 [main]
            # launcher-hiero-ns on windows
              hiero_14.0.5 ; Hiero ; 14.0.5 ; C:\\Program Files\\Nuke14.0v5\\Nuke14.0.exe ; --hiero ; hiero_14.0.5 [main]
              hiero_15.2.1b2 ; Hiero ; 15.2.1b2 ; C:\\Program Files\\Nuke15.2v1b2\\Nuke15.2.exe ; --hiero ; hiero_15.2.1b2 [main]
            # launcher-hiero-ns on darwin
              hiero_14.0.5 ; Hiero ; 14.0.5 ; /Applications/Nuke14.0v5/Hiero14.0v5.app ;  ; hiero_14.0.5 [main]
            # launcher-houdini-apprentice-connector on linux
              houdini_apprentice 19.5 ; Houdini ; apprentice 19.5 ; /opt/hfs19.5.303/bin/happrentice-bin ;  ; houdini_apprentice 19.5 [legacy]
              houdini_apprentice 20.5 ; Houdini ; apprentice 20.5 ; /opt/hfs20.5.332/bin/happrentice-bin ;  ; houdini_apprentice 20.5 [legacy]
              problem: "happrentice-bin.orig" in bin fits the expression, too, and would be the same version of Houdini; it is left out.
            # launcher-houdini-apprentice-connector on windows
              houdini_apprentice 19.5.303 ; Houdini ; apprentice 19.5.303 ; C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\houdini.exe ;  ; houdini_apprentice 19.5.303 [legacy]
            # launcher-houdini-apprentice-connector on darwin
              houdini_apprentice 20.5.332 ; Houdini ; apprentice 20.5.332 ; /Applications/Houdini/Houdini20.5.332/Houdini Apprentice 20.5.332.app ;  ; houdini_apprentice 20.5.332 [legacy]
            # launcher-houdini-apprentice-pipeline on linux
              houdini_apprentice 19.5 ; Houdini ; apprentice 19.5 ; /opt/hfs19.5.303/bin/happrentice-bin ;  ; houdini_apprentice 19.5 [pipeline]
              houdini_apprentice 20.5 ; Houdini ; apprentice 20.5 ; /opt/hfs20.5.332/bin/happrentice-bin ;  ; houdini_apprentice 20.5 [pipeline]
              problem: "happrentice-bin.orig" in bin fits the expression, too, and would be the same version of Houdini; it is left out.
            # launcher-houdini-apprentice-pipeline on windows
              houdini_apprentice 19.5.303 ; Houdini ; apprentice 19.5.303 ; C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\happrentice.exe ;  ; houdini_apprentice 19.5.303 [pipeline]
            # launcher-houdini-apprentice-pipeline on darwin
              houdini_apprentice 20.5.332 ; Houdini ; apprentice 20.5.332 ; /Applications/Houdini/Houdini20.5.332/Houdini Apprentice 20.5.332.app ;  ; houdini_apprentice 20.5.332 [pipeline]
            # launcher-houdini-core-connector on linux
              houdini_core 19.5 ; Houdini ; core 19.5 ; /opt/hfs19.5.303/bin/houdinicore-bin ;  ; houdini_core 19.5 [legacy]
              houdini_core 20.5 ; Houdini ; core 20.5 ; /opt/hfs20.5.332/bin/houdinicore-bin ;  ; houdini_core 20.5 [legacy]
            # launcher-houdini-core-connector on windows
              houdini_core 19.5.303 ; Houdini ; core 19.5.303 ; C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\houdini.exe ;  ; houdini_core 19.5.303 [legacy]
            # launcher-houdini-core-connector on darwin
              houdini_core 20.5.332 ; Houdini ; core 20.5.332 ; /Applications/Houdini/Houdini20.5.332/Houdini Core 20.5.332.app ;  ; houdini_core 20.5.332 [legacy]
            # launcher-houdini-core-pipeline on linux
              houdini_core 19.5 ; Houdini ; core 19.5 ; /opt/hfs19.5.303/bin/houdinicore-bin ;  ; houdini_core 19.5 [pipeline]
              houdini_core 20.5 ; Houdini ; core 20.5 ; /opt/hfs20.5.332/bin/houdinicore-bin ;  ; houdini_core 20.5 [pipeline]
            # launcher-houdini-core-pipeline on windows
              houdini_core 19.5.303 ; Houdini ; core 19.5.303 ; C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\houdinicore.exe ;  ; houdini_core 19.5.303 [pipeline]
            # launcher-houdini-core-pipeline on darwin
              houdini_core 20.5.332 ; Houdini ; core 20.5.332 ; /Applications/Houdini/Houdini20.5.332/Houdini Core 20.5.332.app ;  ; houdini_core 20.5.332 [pipeline]
            # launcher-houdini-fx-connector on linux
              houdini_fx 19.5 ; Houdini ; fx 19.5 ; /opt/hfs19.5.303/bin/houdinifx-bin ;  ; houdini_fx 19.5 [legacy]
              houdini_fx 20.5 (hfs20.5.332-py310) ; Houdini ; fx 20.5 (hfs20.5.332-py310) ; /opt/hfs20.5.332-py310/bin/houdinifx-bin ;  ; houdini_fx 20.5 [legacy]
              houdini_fx 20.5 ; Houdini ; fx 20.5 (hfs20.5.332) ; /opt/hfs20.5.332/bin/houdinifx-bin ;  ; houdini_fx 20.5 [legacy]
            # launcher-houdini-fx-connector on windows
              houdini_fx 19.5.303 ; Houdini ; fx 19.5.303 ; C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\houdini.exe ;  ; houdini_fx 19.5.303 [legacy]
            # launcher-houdini-fx-connector on darwin
              houdini_fx 19.5.303 ; Houdini ; fx 19.5.303 ; /Applications/Houdini/Houdini19.5.303/Houdini FX 19.5.303.app ;  ; houdini_fx 19.5.303 [legacy]
              houdini_fx 20.5.332 ; Houdini ; fx 20.5.332 ; /Applications/Houdini/Houdini20.5.332/Houdini FX 20.5.332.app ;  ; houdini_fx 20.5.332 [legacy]
            # launcher-houdini-fx-pipeline on linux
              houdini_fx 19.5 ; Houdini ; fx 19.5 ; /opt/hfs19.5.303/bin/houdinifx-bin ;  ; houdini_fx 19.5 [pipeline]
              houdini_fx 20.5 (hfs20.5.332-py310) ; Houdini ; fx 20.5 (hfs20.5.332-py310) ; /opt/hfs20.5.332-py310/bin/houdinifx-bin ;  ; houdini_fx 20.5 [pipeline]
              houdini_fx 20.5 ; Houdini ; fx 20.5 (hfs20.5.332) ; /opt/hfs20.5.332/bin/houdinifx-bin ;  ; houdini_fx 20.5 [pipeline]
            # launcher-houdini-fx-pipeline on windows
              houdini_fx 19.5.303 ; Houdini ; fx 19.5.303 ; C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\houdinifx.exe ;  ; houdini_fx 19.5.303 [pipeline]
            # launcher-houdini-fx-pipeline on darwin
              houdini_fx 19.5.303 ; Houdini ; fx 19.5.303 ; /Applications/Houdini/Houdini19.5.303/Houdini FX 19.5.303.app ;  ; houdini_fx 19.5.303 [pipeline]
              houdini_fx 20.5.332 ; Houdini ; fx 20.5.332 ; /Applications/Houdini/Houdini20.5.332/Houdini FX 20.5.332.app ;  ; houdini_fx 20.5.332 [pipeline]
            # launcher-houdini-indie-connector on linux
              houdini_indie 19.5 ; Houdini ; indie 19.5 ; /opt/hfs19.5.303/bin/hindie-bin ;  ; houdini_indie 19.5 [legacy]
              houdini_indie 20.5 ; Houdini ; indie 20.5 ; /opt/hfs20.5.332/bin/hindie-bin ;  ; houdini_indie 20.5 [legacy]
            # launcher-houdini-indie-connector on windows
              houdini_indie 19.5.303 ; Houdini ; indie 19.5.303 ; C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\hindie.exe ;  ; houdini_indie 19.5.303 [legacy]
            # launcher-houdini-indie-connector on darwin
              houdini_indie 20.5.332 ; Houdini ; indie 20.5.332 ; /Applications/Houdini/Houdini20.5.332/Houdini Indie 20.5.332.app ;  ; houdini_indie 20.5.332 [legacy]
            # launcher-houdini-indie-pipeline on linux
              houdini_indie 19.5 ; Houdini ; indie 19.5 ; /opt/hfs19.5.303/bin/hindie-bin ;  ; houdini_indie 19.5 [pipeline]
              houdini_indie 20.5 ; Houdini ; indie 20.5 ; /opt/hfs20.5.332/bin/hindie-bin ;  ; houdini_indie 20.5 [pipeline]
            # launcher-houdini-indie-pipeline on windows
              houdini_indie 19.5.303 ; Houdini ; indie 19.5.303 ; C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\hindie.exe ;  ; houdini_indie 19.5.303 [pipeline]
            # launcher-houdini-indie-pipeline on darwin
              houdini_indie 20.5.332 ; Houdini ; indie 20.5.332 ; /Applications/Houdini/Houdini20.5.332/Houdini Indie 20.5.332.app ;  ; houdini_indie 20.5.332 [pipeline]
            # launcher-maya-connector on linux
              maya ; Maya ; maya-current ; /usr/autodesk/maya-current/bin/maya ;  ; maya_0 [legacy]
              maya_2024 ; Maya ; 2024 ; /usr/autodesk/maya2024/bin/maya ;  ; maya_2024 [legacy]
              maya_2025 ; Maya ; 2025 ; /usr/autodesk/maya2025/bin/maya ;  ; maya_2025 [legacy]
              maya_mayaIO2024 ; Maya ; mayaIO2024 ; /usr/autodesk/mayaIO2024/bin/maya ;  ; maya_0 [legacy]
            # launcher-maya-connector on windows
              maya_2024 (Program Files (x86)) ; Maya ; 2024 (Program Files (x86)) ; C:\\Program Files (x86)\\Autodesk\\Maya2024\\bin\\maya.exe ;  ; maya_2024 [legacy]
              maya_2024 ; Maya ; 2024 (Program Files) ; C:\\Program Files\\Autodesk\\Maya2024\\bin\\maya.exe ;  ; maya_2024 [legacy]
              maya_2025 ; Maya ; 2025 ; C:\\Program Files\\Autodesk\\Maya2025\\bin\\maya.exe ;  ; maya_2025 [legacy]
            # launcher-maya-connector on darwin
              maya_2024 ; Maya ; 2024 ; /Applications/Autodesk/maya2024/Maya.app ;  ; maya_2024 [legacy]
              maya_2025 ; Maya ; 2025 ; /Applications/Autodesk/maya2025/Maya.app ;  ; maya_2025 [legacy]
            # launcher-maya-pipeline on linux
              maya ; Maya ; maya-current ; /usr/autodesk/maya-current/bin/maya ;  ; maya_0 [pipeline]
              maya_2024 ; Maya ; 2024 ; /usr/autodesk/maya2024/bin/maya ;  ; maya_2024 [pipeline]
              maya_2025 ; Maya ; 2025 ; /usr/autodesk/maya2025/bin/maya ;  ; maya_2025 [pipeline]
              maya_mayaIO2024 ; Maya ; mayaIO2024 ; /usr/autodesk/mayaIO2024/bin/maya ;  ; maya_0 [pipeline]
            # launcher-maya-pipeline on windows
              maya_2024 (Program Files (x86)) ; Maya ; 2024 (Program Files (x86)) ; C:\\Program Files (x86)\\Autodesk\\Maya2024\\bin\\maya.exe ;  ; maya_2024 [pipeline]
              maya_2024 ; Maya ; 2024 (Program Files) ; C:\\Program Files\\Autodesk\\Maya2024\\bin\\maya.exe ;  ; maya_2024 [pipeline]
              maya_2025 ; Maya ; 2025 ; C:\\Program Files\\Autodesk\\Maya2025\\bin\\maya.exe ;  ; maya_2025 [pipeline]
            # launcher-maya-pipeline on darwin
              maya_2024 ; Maya ; 2024 ; /Applications/Autodesk/maya2024/Maya.app ;  ; maya_2024 [pipeline]
              maya_2025 ; Maya ; 2025 ; /Applications/Autodesk/maya2025/Maya.app ;  ; maya_2025 [pipeline]
            # launcher-nuke-connector on linux
              nuke_13.2.8 ; Nuke ; 13.2.8 ; /usr/local/Nuke13.2v8/Nuke13.2 ;  ; nuke_13.2.8 [legacy]
              nuke_14.0.5 ; Nuke ; 14.0.5 ; /usr/local/Nuke14.0v5/Nuke14.0 ;  ; nuke_14.0.5 [legacy]
              nuke_15.2.1b2 ; Nuke ; 15.2.1b2 ; /usr/local/Nuke15.2v1b2/Nuke15.2 ;  ; nuke_15.2.1b2 [legacy]
              nuke_16.0.1 ; Nuke ; 16.0.1 ; /usr/local/Nuke16.0v1/Nuke16.0 ;  ; nuke_16.0.1 [legacy]
            # launcher-nuke-connector on windows
              nuke_14.0.5 ; Nuke ; 14.0.5 ; C:\\Program Files\\Nuke14.0v5\\Nuke14.0.exe ;  ; nuke_14.0.5 [legacy]
              nuke_15.2.1b2 ; Nuke ; 15.2.1b2 ; C:\\Program Files\\Nuke15.2v1b2\\Nuke15.2.exe ;  ; nuke_15.2.1b2 [legacy]
            # launcher-nuke-connector on darwin
              nuke_14.0.5 ; Nuke ; 14.0.5 ; /Applications/Nuke14.0v5/Nuke14.0v5.app ;  ; nuke_14.0.5 [legacy]
            # launcher-nuke-pipeline on linux
              nuke_13.2.8 ; Nuke ; 13.2.8 ; /usr/local/Nuke13.2v8/Nuke13.2 ;  ; nuke_13.2.8 [pipeline]
              nuke_14.0.5 ; Nuke ; 14.0.5 ; /usr/local/Nuke14.0v5/Nuke14.0 ;  ; nuke_14.0.5 [pipeline]
              nuke_15.2.1b2 ; Nuke ; 15.2.1b2 ; /usr/local/Nuke15.2v1b2/Nuke15.2 ;  ; nuke_15.2.1b2 [pipeline]
              nuke_16.0.1 ; Nuke ; 16.0.1 ; /usr/local/Nuke16.0v1/Nuke16.0 ;  ; nuke_16.0.1 [pipeline]
            # launcher-nuke-pipeline on windows
              nuke_14.0.5 ; Nuke ; 14.0.5 ; C:\\Program Files\\Nuke14.0v5\\Nuke14.0.exe ;  ; nuke_14.0.5 [pipeline]
              nuke_15.2.1b2 ; Nuke ; 15.2.1b2 ; C:\\Program Files\\Nuke15.2v1b2\\Nuke15.2.exe ;  ; nuke_15.2.1b2 [pipeline]
            # launcher-nuke-pipeline on darwin
              nuke_14.0.5 ; Nuke ; 14.0.5 ; /Applications/Nuke14.0v5/Nuke14.0v5.app ;  ; nuke_14.0.5 [pipeline]
            # launcher-nuke-studio on linux
              nuke-studio_13.2.8 ; Nuke Studio ; 13.2.8 ; /usr/local/Nuke13.2v8/Nuke13.2 ; --studio ; nuke-studio_13.2.8 [legacy]
              nuke-studio_14.0.5 ; Nuke Studio ; 14.0.5 ; /usr/local/Nuke14.0v5/Nuke14.0 ; --studio ; nuke-studio_14.0.5 [legacy]
              nuke-studio_15.2.1b2 ; Nuke Studio ; 15.2.1b2 ; /usr/local/Nuke15.2v1b2/Nuke15.2 ; --studio ; nuke-studio_15.2.1b2 [legacy]
              nuke-studio_16.0.1 ; Nuke Studio ; 16.0.1 ; /usr/local/Nuke16.0v1/Nuke16.0 ; --studio ; nuke-studio_16.0.1 [legacy]
            # launcher-nuke-studio on windows
              nuke-studio_14.0.5 ; Nuke Studio ; 14.0.5 ; C:\\Program Files\\Nuke14.0v5\\Nuke14.0.exe ; --studio ; nuke-studio_14.0.5 [legacy]
              nuke-studio_15.2.1b2 ; Nuke Studio ; 15.2.1b2 ; C:\\Program Files\\Nuke15.2v1b2\\Nuke15.2.exe ; --studio ; nuke-studio_15.2.1b2 [legacy]
            # launcher-nuke-studio on darwin
              nuke-studio_14.0.5 ; Nuke Studio ; 14.0.5 ; /Applications/Nuke14.0v5/NukeStudio14.0v5.app ;  ; nuke-studio_14.0.5 [legacy]
            # launcher-nuke-x-connector on linux
              nukex_13.2.8 ; NukeX ; 13.2.8 ; /usr/local/Nuke13.2v8/Nuke13.2 ; --nukex ; nukex_13.2.8 [legacy]
              nukex_14.0.5 ; NukeX ; 14.0.5 ; /usr/local/Nuke14.0v5/Nuke14.0 ; --nukex ; nukex_14.0.5 [legacy]
              nukex_15.2.1b2 ; NukeX ; 15.2.1b2 ; /usr/local/Nuke15.2v1b2/Nuke15.2 ; --nukex ; nukex_15.2.1b2 [legacy]
              nukex_16.0.1 ; NukeX ; 16.0.1 ; /usr/local/Nuke16.0v1/Nuke16.0 ; --nukex ; nukex_16.0.1 [legacy]
            # launcher-nuke-x-connector on windows
              nukex_14.0.5 ; NukeX ; 14.0.5 ; C:\\Program Files\\Nuke14.0v5\\Nuke14.0.exe ; --nukex ; nukex_14.0.5 [legacy]
              nukex_15.2.1b2 ; NukeX ; 15.2.1b2 ; C:\\Program Files\\Nuke15.2v1b2\\Nuke15.2.exe ; --nukex ; nukex_15.2.1b2 [legacy]
            # launcher-nuke-x-connector on darwin
              nukex_14.0.5 ; NukeX ; 14.0.5 ; /Applications/Nuke14.0v5/NukeX14.0v5.app ;  ; nukex_14.0.5 [legacy]
            # launcher-nuke-x-pipeline on linux
              nuke_x_13.2.8 ; Nuke_X ; 13.2.8 ; /usr/local/Nuke13.2v8/Nuke13.2 ; --nukex ; nuke_x_13.2.8 [pipeline]
              nuke_x_14.0.5 ; Nuke_X ; 14.0.5 ; /usr/local/Nuke14.0v5/Nuke14.0 ; --nukex ; nuke_x_14.0.5 [pipeline]
              nuke_x_15.2.1b2 ; Nuke_X ; 15.2.1b2 ; /usr/local/Nuke15.2v1b2/Nuke15.2 ; --nukex ; nuke_x_15.2.1b2 [pipeline]
              nuke_x_16.0.1 ; Nuke_X ; 16.0.1 ; /usr/local/Nuke16.0v1/Nuke16.0 ; --nukex ; nuke_x_16.0.1 [pipeline]
            # launcher-nuke-x-pipeline on windows
              nuke_x_14.0.5 ; Nuke_X ; 14.0.5 ; C:\\Program Files\\Nuke14.0v5\\Nuke14.0.exe ; --nukex ; nuke_x_14.0.5 [pipeline]
              nuke_x_15.2.1b2 ; Nuke_X ; 15.2.1b2 ; C:\\Program Files\\Nuke15.2v1b2\\Nuke15.2.exe ; --nukex ; nuke_x_15.2.1b2 [pipeline]
            # launcher-nuke-x-pipeline on darwin
              nuke_x_14.0.5 ; Nuke_X ; 14.0.5 ; /Applications/Nuke14.0v5/NukeX14.0v5.app ;  ; nuke_x_14.0.5 [pipeline]
            # launcher-toonboom-harmony-pipeline-advanced on linux
              toonboom-harmony_advanced ; Toon Boom Harmony ; advanced ; Toon Boom Harmony ;  ; toonboom-harmony_advanced 0 [pipeline]
              problem: "harmonyAdvanced.*\\" is not a regular expression of Python: its last backslash has nothing behind it.
            # launcher-toonboom-harmony-pipeline-advanced on windows
              toonboom-harmony_advanced 64 ; Toon Boom Harmony ; advanced 64 ; C:\\Program Files\\Toon Boom Animation\\Toon Boom Harmony 21.1 Advanced\\win64\\bin\\HarmonyAdvanced.exe ;  ; toonboom-harmony_advanced 64 [pipeline]
              problem: "harmonyAdvanced.*\\" is not a regular expression of Python: its last backslash has nothing behind it.
            # launcher-toonboom-harmony-pipeline-advanced on darwin
              toonboom-harmony_advanced 21.1 ; Toon Boom Harmony ; advanced 21.1 ; /Applications/Toon Boom Harmony 21.1 Advanced/Harmony 21.1 Advanced.app ;  ; toonboom-harmony_advanced 21.1 [pipeline]
              problem: "harmonyAdvanced.*\\" is not a regular expression of Python: its last backslash has nothing behind it.
            # launcher-toonboom-harmony-pipeline-essentials on linux
              toonboom-harmony_essentials ; Toon Boom Harmony ; essentials ; Toon Boom Harmony ;  ; toonboom-harmony_essentials 0 [pipeline]
              problem: "harmonyEssentials.*\\" is not a regular expression of Python: its last backslash has nothing behind it.
            # launcher-toonboom-harmony-pipeline-essentials on windows
              toonboom-harmony_essentials 64 ; Toon Boom Harmony ; essentials 64 ; C:\\Program Files\\Toon Boom Animation\\Toon Boom Harmony 22 Essentials\\win64\\bin\\HarmonyEssentials.exe ;  ; toonboom-harmony_essentials 64 [pipeline]
              problem: "harmonyEssentials.*\\" is not a regular expression of Python: its last backslash has nothing behind it.
            # launcher-toonboom-harmony-pipeline-essentials on darwin
              toonboom-harmony_essentials 22 ; Toon Boom Harmony ; essentials 22 ; /Applications/Toon Boom Harmony 22 Essentials/Harmony 22 Essentials.app ;  ; toonboom-harmony_essentials 22 [pipeline]
              problem: "harmonyEssentials.*\\" is not a regular expression of Python: its last backslash has nothing behind it.
            # launcher-toonboom-harmony-pipeline-premium on linux
              toonboom-harmony_premium ; Toon Boom Harmony ; premium ; Toon Boom Harmony ;  ; toonboom-harmony_premium 0 [pipeline]
              problem: "harmonyPremium.*\\" is not a regular expression of Python: its last backslash has nothing behind it.
            # launcher-toonboom-harmony-pipeline-premium on windows
              toonboom-harmony_premium 64 ; Toon Boom Harmony ; premium 64 ; C:\\Program Files\\Toon Boom Animation\\Toon Boom Harmony 22 Premium\\win64\\bin\\HarmonyPremium.exe ;  ; toonboom-harmony_premium 64 [pipeline]
              problem: "harmonyPremium.*\\" is not a regular expression of Python: its last backslash has nothing behind it.
            # launcher-toonboom-harmony-pipeline-premium on darwin
              toonboom-harmony_premium 22 ; Toon Boom Harmony ; premium 22 ; /Applications/Toon Boom Harmony 22 Premium/Harmony 22 Premium.app ;  ; toonboom-harmony_premium 22 [pipeline]
              problem: "harmonyPremium.*\\" is not a regular expression of Python: its last backslash has nothing behind it.
            # launcher-unity-engine-connector on windows
              unity-2019.4.1f1 ; Unity ; 2019.4.1f1 ; C:\\Program Files\\Unity\\Hub\\Editor\\2019.4.1f1\\Editor\\Unity.exe ;  ; unity-0 [legacy]
              unity-2022.3.10f1 ; Unity ; 2022.3.10f1 ; C:\\Program Files\\Unity\\Hub\\Editor\\2022.3.10f1\\Editor\\Unity.exe ;  ; unity-0 [legacy]
            # launcher-unity-engine-connector on darwin
              unity-2019.4.1f1 ; Unity ; 2019.4.1f1 ; /Applications/Unity/Hub/Editor/2019.4.1f1/Unity.app ;  ; unity-0 [legacy]
            # launcher-unreal-connector on windows
              unreal-engine4.27 ; Unreal Engine ; 4.27 ; C:\\Program Files\\Epic Games\\UE_4.27\\Engine\\Binaries\\Win64\\UE4Editor.exe ;  ; unreal-engine4.27 [legacy]
            # launcher-unreal-connector on darwin
              unreal-engine4.27 ; Unreal Engine ; 4.27 ; /Users/Shared/Epic Games/UE_4.27/Engine/Binaries/Mac/UE4Editor.app ;  ; unreal-engine4.27 [legacy]
            # launcher-unreal-engine-pipeline on windows
              unreal-engine_4.27 ; Unreal Engine ; 4.27 ; C:\\Program Files\\Epic Games\\UE_4.27\\Engine\\Binaries\\Win64\\UE4Editor.exe ;  ; unreal-engine_4.27 [pipeline]
            # launcher-unreal-engine-pipeline on darwin
              unreal-engine_4.27 ; Unreal Engine ; 4.27 ; /Users/Shared/Epic Games/UE_4.27/Engine/Binaries/Mac/UE4Editor.app ;  ; unreal-engine_4.27 [pipeline]
            # launcher-unreal-pipeline on windows
              unreal_5.3 ; Unreal Engine ; 5.3 ; C:\\Program Files\\Epic Games\\UE_5.3\\Engine\\Binaries\\Win64\\UnrealEditor.exe ;  ; unreal_5.3 [pipeline]
            # launcher-unreal-pipeline on darwin
              unreal_5.3 ; Unreal Engine ; 5.3 ; /Users/Shared/Epic Games/UE_5.3/Engine/Binaries/Mac/UnrealEditor.app ;  ; unreal_5.3 [pipeline]
            """;
}

// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

/**
 * What ftrack has published: the searches of Connect's integrations (26.7) and of its older launcher, and invented machines
 * with what they are for.
 */
final class PublishedConfigurations {

    private PublishedConfigurations() {}

    /**
     * For each configuration its name, identifier, applicationIdentifier, label, variant, version_year_offset and integrations;
     * below it for each system prefix, expression, version_expression and launch_arguments.
     */
    static final String CONFIGURATIONS = """
            framework-aftereffects ; ftrack-framework-launch-aftereffects ; aftereffects_{variant} ; Adobe After Effects ; {version} ; 2000 ; framework
              windows ; C:\\ , Program Files.* , Adobe ; Adobe After Effects* , Support Files , AfterFX.exe ;  ;
              darwin ; / , Applications ; Adobe After Effects* , Adobe After Effects (\\d+|\\(Beta\\))\\.app ;  ;
            framework-blender ; ftrack-framework-launch-blender ; blender_{variant} ; Blender ; {version} ;  ; framework
              darwin ; / , Applications ; Blender.app ;  ;
              windows ; C:\\ , Program Files.* ; Blender Foundation , Blender.+ , blender.exe ;  ;
            framework-flame ; ftrack-framework-launch-flame ; flame_{variant} ; Flame ; {version} ;  ; framework
              linux ; / , opt ; Autodesk , flame_.* , bin , startFlame$ ;  ;
              darwin ; / , Applications , Autodesk ; Flame \\d.+.app ;  ;
            framework-harmony-advanced ; ftrack-framework-launch-harmony ; harmony_{variant} ; Harmony ; advanced {version} ;  ; framework
              linux ; / , usr , local , ToonBoomAnimation ; harmonyAdvanced.\\d[\\w.] , lnx86_64 , harmonyadvanced ;  ;
              windows ; C:\\ , Program Files.* ; Toon Boom Animation , Toon Boom Harmony \\d[\\w.]+ , win64 , bin , HarmonyAdvanced.exe ;  ;
              darwin ; / , Applications ; Toon Boom Harmony* , Harmony \\d[\\w.]+ Advanced.app ;  ;
            framework-harmony-essentials ; ftrack-framework-launch-harmony ; harmony_{variant} ; Harmony ; essentials {version} ;  ; framework
              linux ; / , usr , local , ToonBoomAnimation ; harmonyEssentials.\\d[\\w.] , lnx86_64 , harmonyessentials ;  ;
              windows ; C:\\ , Program Files.* ; Toon Boom Animation , Toon Boom Harmony \\d[\\w.]+ , win64 , bin , HarmonyEssentials.exe ;  ;
              darwin ; / , Applications ; Toon Boom Harmony* , Harmony \\d[\\w.]+ Essentials.app ;  ;
            framework-harmony-premium ; ftrack-framework-launch-harmony ; harmony_{variant} ; Harmony ; premium {version} ;  ; framework
              linux ; / , usr , local , ToonBoomAnimation ; harmonyPremium.\\d[\\w.] , lnx86_64 , harmonypremium ;  ;
              windows ; C:\\ , Program Files.* ; Toon Boom Animation , Toon Boom Harmony \\d[\\w.]+ , win64 , bin , HarmonyPremium.exe ;  ;
              darwin ; / , Applications ; Toon Boom Harmony* , Harmony \\d[\\w.]+ Premium.app ;  ;
            framework-houdini-apprentice ; ftrack-framework-launch-houdini-apprentice ; houdini_{variant} ; Houdini ; Apprentice {version} ;  ; framework
              linux ; / , opt ; hfs.* , bin , happrentice-bin ; (?P<version>(\\d+\\.?){3}) ;
              windows ; C:\\ , Program Files.* ; Side Effects Software , Houdini.* , bin , houdini.exe ;  ;
              darwin ; / , Applications ; Houdini , Houdini* , Houdini Apprentice \\d.+.app ;  ;
            framework-houdini-core ; ftrack-framework-launch-houdini-core ; houdini_{variant} ; Houdini ; Core {version} ;  ; framework
              linux ; / , opt ; hfs.* , bin , houdinicore-bin$ ; (?P<version>(\\d+\\.?){3}) ;
              windows ; C:\\ , Program Files.* ; Side Effects Software , Houdini.* , bin , houdinicore.exe ;  ;
              darwin ; / , Applications ; Houdini , Houdini* , Houdini Core \\d.+.app ;  ;
            framework-houdini-fx ; ftrack-framework-launch-houdini-fx ; houdini_{variant} ; Houdini ; FX {version} ;  ; framework
              linux ; / , opt ; hfs.* , bin , houdinifx-bin$ ; (?P<version>(\\d+\\.?){3}) ;
              windows ; C:\\ , Program Files.* ; Side Effects Software , Houdini.* , bin , houdinifx.exe ;  ;
              darwin ; / , Applications ; Houdini , Houdini* , Houdini FX \\d.+.app ;  ;
            framework-houdini-indie ; ftrack-framework-launch-houdini-indie ; houdini_{variant} ; Houdini ; Indie {version} ;  ; framework
              linux ; / , opt ; hfs.* , bin , hindie-bin$ ; (?P<version>(\\d+\\.?){3}) ;
              windows ; C:\\ , Program Files.* ; Side Effects Software , Houdini.* , bin , hindie.exe ;  ;
              darwin ; / , Applications ; Houdini , Houdini* , Houdini Indie \\d.+.app ;  ;
            framework-max ; ftrack-framework-launch-max ; max_{variant} ; 3ds Max ; {version} ;  ; framework
              windows ; C:\\ , Program Files.* , Autodesk ; 3ds Max \\d{4} , 3dsmax\\.exe$ ; (?P<version>\\d{4}) ;
            framework-maya ; ftrack-framework-launch-maya ; maya_{variant} ; Maya ; {version} ;  ; framework
              windows ; C:\\ , Program Files.* ; Autodesk , Maya.+ , bin , maya.exe ;  ;
              darwin ; / , Applications ; Autodesk , maya.+ , Maya.app ;  ;
              linux ; / , usr , autodesk , maya.+ ; bin , maya$ ; maya(?P<version>\\d{4}) ;
            framework-nuke ; ftrack-framework-launch-nuke ; nuke_{variant} ; Nuke ; {version} ;  ; framework
              linux ; / , usr , local , Nuke.* ; Nuke\\d.+ ; Nuke(?P<version>.*)/.+$ ;
              windows ; C:\\ , Program Files.* ; Nuke.* , Nuke\\d.+.exe ; (?P<version>[\\d.]+[vabc]+[\\dvabc.]*) ;
              darwin ; / , Applications ; Nuke.* , Nuke\\d[\\w.]+.app ;  ;
            framework-nukex ; ftrack-framework-launch-nuke-x ; nuke_x_{variant} ; Nuke_X ; {version} ;  ; framework
              linux ; / , usr , local , Nuke.* ; Nuke\\d.+ ; Nuke(?P<version>.*)/.+$ ; --nukex
              windows ; C:\\ , Program Files.* ; Nuke.* , Nuke\\d.+.exe ; (?P<version>[\\d.]+[vabc]+[\\dvabc.]*) ; --nukex
              darwin ; / , Applications ; Nuke.* , NukeX\\d[\\w.]+.app ;  ;
            framework-photoshop ; ftrack-framework-launch-photoshop ; photoshop_{variant} ; Adobe Photoshop ; {version} ; 1999 ; framework
              windows ; C:\\ , Program Files.* , Adobe ; Adobe Photoshop* , Photoshop.exe ;  ;
              darwin ; / , Applications ; Adobe Photoshop* , Adobe Photoshop .*\\.app ;  ;
            framework-premiere ; ftrack-framework-launch-premiere ; premiere_{variant} ; Adobe Premiere ; {version} ; 2000 ; framework
              windows ; C:\\ , Program Files.* , Adobe ; Adobe Premiere* , Adobe Premiere Pro.exe ;  ;
              darwin ; / , Applications ; Adobe Premiere* , Adobe Premiere .*\\.app ;  ;
            hiero ; ftrack-connect-launch-hiero ; hiero_{variant} ; Hiero ; {version} ;  ; legacy
              linux ; / , usr , local , Nuke.* ; Nuke\\d.+ ; Nuke(?P<version>.*)/.+$ ; --hiero
              windows ; C:\\ , Program Files.* ; Nuke.* , Nuke\\d.+.exe ; (?P<version>[\\d.]+[vabc]+[\\dvabc.]*) ; --hiero
              darwin ; / , Applications ; Nuke.* , Hiero\\d[\\w.]+.app ;  ;
            nuke-studio ; ftrack-connect-launch-nuke-studio ; nuke-studio_{variant} ; Nuke Studio ; {version} ;  ; legacy
              linux ; / , usr , local , Nuke.* ; Nuke\\d.+ ; Nuke(?P<version>.*)/.+$ ; --studio
              windows ; C:\\ , Program Files.* ; Nuke.* , Nuke\\d.+.exe ; (?P<version>[\\d.]+[vabc]+[\\dvabc.]*) ; --studio
              darwin ; / , Applications ; Nuke.* , NukeStudio\\d[\\w.]+.app ;  ;
            launcher-3dsmax-connector ; ftrack-connect-launch-3dsmax ; 3ds-max_{variant} ; 3ds Max ; {version} ;  ; legacy
              windows ; C:\\ , Program Files.* ; Autodesk , 3ds Max.+ , ^3dsmax.exe$ ; 3ds Max (?P<version>[\\d.]+) ;
            launcher-3dsmax-pipeline ; ftrack-connect-launch-3dsmax ; 3ds-max_{variant} ; 3ds Max ; {version} ;  ; pipeline
              windows ; C:\\ , Program Files.* ; Autodesk , 3ds Max.+ , ^3dsmax.exe$ ; 3ds Max (?P<version>[\\d.]+) ;
            launcher-cinema-4d ; ftrack-connect-launch-cinema-4d ; cinema-4d_{variant} ; Cinema 4D ; {version} ;  ; legacy
              windows ; C:\\ , Program Files.* ; (?i)(MAXON CINEMA) 4D .+ , (?i)CINEMA 4D.exe ; (?i)(CINEMA 4D) [R]?(?P<version>[\\d.]+[\\d\\w\\s]*) ;
              darwin ; / , Applications ; (?i)(MAXON CINEMA) 4D .+ , (?i)CINEMA 4D.app ; (?i)(CINEMA 4D) [R]?(?P<version>[\\d.]+[\\d\\w\\s]*) ;
            launcher-cinesync-play ; ftrack-connect-launch-cinesync-play ; cinesync-play_{variant} ; cineSync Play ;  ;  ;
              windows ; C:\\ , Program Files.* ; cineSync Play , cineSyncPlay.exe ;  ;
              darwin ; / , Applications ; cineSyncPlay.app ;  ;
            launcher-hiero-classic ; ftrack-connect-launch-hiero ; hiero_{variant} ; Hiero ; {version} ;  ; main
              linux ; / , usr , local , Hiero.* ; bin , Hiero\\d.+ ; Hiero(?P<version>.*)/.+$ ;
              windows ; C:\\ , Program Files.* ; Hiero\\d.+ , hiero.exe ;  ;
              darwin ; / , Applications ; Hiero\\d.+ , Hiero\\d.+.app ; Hiero(?P<version>.*)/.+$ ;
            launcher-hiero-ns ; ftrack-connect-launch-hiero ; hiero_{variant} ; Hiero ; {version} ;  ; main
              linux ; / , usr , local , Nuke.* ; Nuke\\d.+ ; Nuke(?P<version>.*)\\/.+$ ; --hiero
              windows ; C:\\ , Program Files.* ; Nuke.* , Nuke\\d.+.exe ; (?P<version>[\\d.]+[vabc]+[\\dvabc.]*) ; --hiero
              darwin ; / , Applications ; Nuke.* , Hiero\\d[\\w.]+.app ; Nuke(?P<version>.*)/.+$ ;
            launcher-houdini-apprentice-connector ; ftrack-connect-launch-houdini ; houdini_{variant} ; Houdini ; apprentice {version} ;  ; legacy
              linux ; / , opt ; hfs* , bin , happrentice-bin ; (?P<version>[\\d.+]{4}) ;
              windows ; C:\\ , Program Files.* ; Side Effects Software , Houdini* , bin , houdini.exe ;  ;
              darwin ; / , Applications ; Houdini , Houdini* , Houdini Apprentice.*\\.app ;  ;
            launcher-houdini-apprentice-pipeline ; ftrack-connect-launch-houdini ; houdini_{variant} ; Houdini ; apprentice {version} ;  ; pipeline
              linux ; / , opt ; hfs* , bin , happrentice-bin ; (?P<version>[\\d.+]{4}) ;
              windows ; C:\\ , Program Files.* ; Side Effects Software , Houdini* , bin , happrentice.exe ;  ;
              darwin ; / , Applications ; Houdini , Houdini* , Houdini Apprentice.*\\.app ;  ;
            launcher-houdini-core-connector ; ftrack-connect-launch-houdini ; houdini_{variant} ; Houdini ; core {version} ;  ; legacy
              linux ; / , opt ; hfs* , bin , houdinicore-bin$ ; (?P<version>[\\d.+]{4}) ;
              windows ; C:\\ , Program Files.* ; Side Effects Software , Houdini* , bin , houdini.exe ;  ;
              darwin ; / , Applications ; Houdini , Houdini* , Houdini Core.*\\.app ;  ;
            launcher-houdini-core-pipeline ; ftrack-connect-launch-houdini ; houdini_{variant} ; Houdini ; core {version} ;  ; pipeline
              linux ; / , opt ; hfs* , bin , houdinicore-bin$ ; (?P<version>[\\d.+]{4}) ;
              windows ; C:\\ , Program Files.* ; Side Effects Software , Houdini* , bin , houdinicore.exe ;  ;
              darwin ; / , Applications ; Houdini , Houdini* , Houdini Core.*\\.app ;  ;
            launcher-houdini-fx-connector ; ftrack-connect-launch-houdini ; houdini_{variant} ; Houdini ; fx {version} ;  ; legacy
              linux ; / , opt ; hfs* , bin , houdinifx-bin$ ; (?P<version>[\\d.+]{4}) ;
              windows ; C:\\ , Program Files.* ; Side Effects Software , Houdini* , bin , houdini.exe ;  ;
              darwin ; / , Applications ; Houdini , Houdini* , Houdini FX.*\\.app ;  ;
            launcher-houdini-fx-pipeline ; ftrack-connect-launch-houdini ; houdini_{variant} ; Houdini ; fx {version} ;  ; pipeline
              linux ; / , opt ; hfs* , bin , houdinifx-bin$ ; (?P<version>[\\d.+]{4}) ;
              windows ; C:\\ , Program Files.* ; Side Effects Software , Houdini* , bin , houdinifx.exe ;  ;
              darwin ; / , Applications ; Houdini , Houdini* , Houdini FX.*\\.app ;  ;
            launcher-houdini-indie-connector ; ftrack-connect-launch-houdini ; houdini_{variant} ; Houdini ; indie {version} ;  ; legacy
              linux ; / , opt ; hfs* , bin , hindie-bin$ ; (?P<version>[\\d.+]{4}) ;
              windows ; C:\\ , Program Files.* ; Side Effects Software , Houdini* , bin , hindie.exe ;  ;
              darwin ; / , Applications ; Houdini , Houdini* , Houdini Indie.*\\.app ;  ;
            launcher-houdini-indie-pipeline ; ftrack-connect-launch-houdini ; houdini_{variant} ; Houdini ; indie {version} ;  ; pipeline
              linux ; / , opt ; hfs* , bin , hindie-bin$ ; (?P<version>[\\d.+]{4}) ;
              windows ; C:\\ , Program Files.* ; Side Effects Software , Houdini* , bin , hindie.exe ;  ;
              darwin ; / , Applications ; Houdini , Houdini* , Houdini Indie.*\\.app ;  ;
            launcher-maya-connector ; ftrack-connect-launch-maya ; maya_{variant} ; Maya ; {version} ;  ; legacy
              linux ; / , usr , autodesk , maya.+ ; bin , maya$ ; maya(?P<version>\\d{4}) ;
              windows ; C:\\ , Program Files.* ; Autodesk , Maya.+ , bin , maya.exe ;  ;
              darwin ; / , Applications ; Autodesk , maya.+ , Maya.app ;  ;
            launcher-maya-pipeline ; ftrack-connect-launch-maya ; maya_{variant} ; Maya ; {version} ;  ; pipeline
              linux ; / , usr , autodesk , maya.+ ; bin , maya$ ; maya(?P<version>\\d{4}) ;
              windows ; C:\\ , Program Files.* ; Autodesk , Maya.+ , bin , maya.exe ;  ;
              darwin ; / , Applications ; Autodesk , maya.+ , Maya.app ;  ;
            launcher-nuke-connector ; ftrack-connect-launch-nuke ; nuke_{variant} ; Nuke ; {version} ;  ; legacy
              linux ; / , usr , local , Nuke.* ; Nuke\\d.+ ; Nuke(?P<version>.*)\\/.+$ ;
              windows ; C:\\ , Program Files.* ; Nuke.* , Nuke\\d.+.exe ; (?P<version>[\\d.]+[vabc]+[\\dvabc.]*) ;
              darwin ; / , Applications ; Nuke.* , Nuke\\d[\\w.]+.app ;  ;
            launcher-nuke-pipeline ; ftrack-connect-launch-nuke ; nuke_{variant} ; Nuke ; {version} ;  ; pipeline
              linux ; / , usr , local , Nuke.* ; Nuke\\d.+ ; Nuke(?P<version>.*)\\/.+$ ;
              windows ; C:\\ , Program Files.* ; Nuke.* , Nuke\\d.+.exe ; (?P<version>[\\d.]+[vabc]+[\\dvabc.]*) ;
              darwin ; / , Applications ; Nuke.* , Nuke\\d[\\w.]+.app ;  ;
            launcher-nuke-studio ; ftrack-connect-launch-nuke-studio ; nuke-studio_{variant} ; Nuke Studio ; {version} ;  ; legacy
              linux ; / , usr , local , Nuke.* ; Nuke\\d.+ ; Nuke(?P<version>.*)\\/.+$ ; --studio
              windows ; C:\\ , Program Files.* ; Nuke.* , Nuke\\d.+.exe ; (?P<version>[\\d.]+[vabc]+[\\dvabc.]*) ; --studio
              darwin ; / , Applications ; Nuke.* , NukeStudio\\d[\\w.]+.app ;  ;
            launcher-nuke-x-connector ; ftrack-connect-launch-nukex ; nukex_{variant} ; NukeX ; {version} ;  ; legacy
              linux ; / , usr , local , Nuke.* ; Nuke\\d.+ ; Nuke(?P<version>.*)\\/.+$ ; --nukex
              windows ; C:\\ , Program Files.* ; Nuke.* , Nuke\\d.+.exe ; (?P<version>[\\d.]+[vabc]+[\\dvabc.]*) ; --nukex
              darwin ; / , Applications ; Nuke.* , NukeX\\d[\\w.]+.app ;  ;
            launcher-nuke-x-pipeline ; ftrack-connect-launch-nuke-x ; nuke_x_{variant} ; Nuke_X ; {version} ;  ; pipeline
              linux ; / , usr , local , Nuke.* ; Nuke\\d.+ ; Nuke(?P<version>.*)\\/.+$ ; --nukex
              windows ; C:\\ , Program Files.* ; Nuke.* , Nuke\\d.+.exe ; (?P<version>[\\d.]+[vabc]+[\\dvabc.]*) ; --nukex
              darwin ; / , Applications ; Nuke.* , NukeX\\d[\\w.]+.app ;  ;
            launcher-toonboom-harmony-pipeline-advanced ; ftrack-connect-launch-toonboom-harmony-pipeline-prototype ; toonboom-harmony_{variant} ; Toon Boom Harmony ; advanced {version} ;  ; pipeline
              linux ; / , usr , local , ToonBoomAnimation ; harmonyAdvanced.*\\ , lnx86_64 , harmonyadvanced ;  ;
              windows ; C:\\ , Program Files.* ; Toon Boom Animation , Toon Boom Harmony .*\\ Advanced , win64 , bin , HarmonyAdvanced.exe ;  ;
              darwin ; / , Applications ; Toon Boom Harmony* , Harmony .*\\ Advanced.app ;  ;
            launcher-toonboom-harmony-pipeline-essentials ; ftrack-connect-launch-toonboom-harmony-pipeline-prototype ; toonboom-harmony_{variant} ; Toon Boom Harmony ; essentials {version} ;  ; pipeline
              linux ; / , usr , local , ToonBoomAnimation ; harmonyEssentials.*\\ , lnx86_64 , harmonyessentials ;  ;
              windows ; C:\\ , Program Files.* ; Toon Boom Animation , Toon Boom Harmony .*\\ Essentials , win64 , bin , HarmonyEssentials.exe ;  ;
              darwin ; / , Applications ; Toon Boom Harmony* , Harmony .*\\ Essentials.app ;  ;
            launcher-toonboom-harmony-pipeline-premium ; ftrack-connect-launch-toonboom-harmony-pipeline-prototype ; toonboom-harmony_{variant} ; Toon Boom Harmony ; premium {version} ;  ; pipeline
              linux ; / , usr , local , ToonBoomAnimation ; harmonyPremium.*\\ , lnx86_64 , harmonypremium ;  ;
              windows ; C:\\ , Program Files.* ; Toon Boom Animation , Toon Boom Harmony .*\\ Premium , win64 , bin , HarmonyPremium.exe ;  ;
              darwin ; / , Applications ; Toon Boom Harmony* , Harmony .*\\ Premium.app ;  ;
            launcher-unity-engine-connector ; ftrack-connect-launch-unity ; unity-{variant} ; Unity ; {version} ;  ; legacy
              windows ; C:\\ , Program Files.* , Unity , Hub , Editor ; 2.+ , Editor , Unity.exe ; (?P<version>\\d[\\d.a-z]*?)[^\\d]*$ ;
              darwin ; / , Applications , Unity , Hub , Editor ; 2.+ , Unity.app ; (?P<version>\\d[\\d.a-z]*?)[^\\d]*$ ;
            launcher-unreal-connector ; ftrack-connect-launch-unreal-engine ; unreal-engine{variant} ; Unreal Engine ; {version} ;  ; legacy
              windows ; C:\\ , Program Files.* , Epic Games ; UE_.+ , Engine , Binaries , Win64 , UE4Editor.exe ; (?P<version>[\\d.]+[\\d.]+[\\d.]) ;
              darwin ; / , Users , Shared , Epic Games ; UE_.+ , Engine , Binaries , Mac , UE4Editor.app ; (?P<version>[\\d.]+[\\d.]+[\\d.]) ;
            launcher-unreal-engine-pipeline ; ftrack-connect-launch-unreal-engine ; unreal-engine_{variant} ; Unreal Engine ; {version} ;  ; pipeline
              windows ; C:\\ , Program Files.* , Epic Games ; UE_.+ , Engine , Binaries , Win64 , UE4Editor.exe ; (?P<version>[\\d.]+[\\d.]+[\\d.]) ;
              darwin ; / , Users , Shared , Epic Games ; UE_.+ , Engine , Binaries , Mac , UE4Editor.app ; (?P<version>[\\d.]+[\\d.]+[\\d.]) ;
            launcher-unreal-pipeline ; ftrack-connect-launch-unreal ; unreal_{variant} ; Unreal Engine ; {version} ;  ; pipeline
              windows ; C:\\ , Program Files.* , Epic Games ; UE_.+ , Engine , Binaries , Win64 , UnrealEditor.exe ; (?P<version>[\\d.]+[\\d.]+[\\d.]) ;
              darwin ; / , Users , Shared , Epic Games ; UE_.+ , Engine , Binaries , Mac , UnrealEditor.app ; (?P<version>[\\d.]+[\\d.]+[\\d.]) ;
            """;

    static final String LINUX = """
            /usr/autodesk/maya2024/bin/maya
            /usr/autodesk/maya2024/bin/mayapy
            /usr/autodesk/maya2024/bin/maya.bin
            /usr/autodesk/maya2025/bin/maya
            /usr/autodesk/maya-current/bin/maya
            /usr/autodesk/mayaIO2024/bin/maya
            /usr/local/Nuke13.2v8/Nuke13.2
            /usr/local/Nuke13.2v8/libNuke.so
            /usr/local/Nuke14.0v5/Nuke14.0
            /usr/local/Nuke15.2v1b2/Nuke15.2
            /usr/local/Nuke16.0v1/Nuke16.0
            /usr/local/Hiero1.9v1/bin/Hiero1.9
            /usr/local/ToonBoomAnimation/harmonyPremium_21.1/lnx86_64/harmonypremium
            /usr/local/ToonBoomAnimation/harmonyPremium_22/lnx86_64/harmonypremium
            /usr/local/ToonBoomAnimation/harmonyAdvanced_22/lnx86_64/harmonyadvanced
            /usr/local/ToonBoomAnimation/harmonyEssentials_22.0.1/lnx86_64/harmonyessentials
            /opt/hfs19.5.303/bin/houdinifx-bin
            /opt/hfs19.5.303/bin/houdinicore-bin
            /opt/hfs19.5.303/bin/hindie-bin
            /opt/hfs19.5.303/bin/happrentice-bin
            /opt/hfs19.5.303/bin/happrentice-bin.orig
            /opt/hfs20.5.332/bin/houdinifx-bin
            /opt/hfs20.5.332/bin/houdinicore-bin
            /opt/hfs20.5.332/bin/hindie-bin
            /opt/hfs20.5.332/bin/happrentice-bin
            /opt/hfs20.5.332-py310/bin/houdinifx-bin
            /opt/Autodesk/flame_2024.2/bin/startFlame
            /opt/Autodesk/flame_2025/bin/startFlame
            /opt/Autodesk/flame_2025/bin/startFlameTools
            """;

    static final String WINDOWS = """
            C:\\Program Files\\Adobe\\Adobe After Effects 2025\\Support Files\\AfterFX.exe
            C:\\Program Files\\Adobe\\Adobe After Effects (Beta)\\Support Files\\AfterFX.exe
            C:\\Program Files\\Adobe\\Adobe Photoshop 2024\\Photoshop.exe
            C:\\Program Files\\Adobe\\Adobe Photoshop 2025\\Photoshop.exe
            C:\\Program Files\\Adobe\\Adobe Photoshop 2025\\Photoshop.exe.manifest
            C:\\Program Files\\Adobe\\Adobe Photoshop (Beta)\\Photoshop.exe
            C:\\Program Files\\Adobe\\Adobe Premiere Pro 2025\\Adobe Premiere Pro.exe
            C:\\Program Files\\Adobe\\Adobe Premiere Pro (Beta)\\Adobe Premiere Pro.exe
            C:\\Program Files\\Blender Foundation\\Blender 4.2\\blender.exe
            C:\\Program Files\\Blender Foundation\\Blender 4.2\\blender-launcher.exe
            C:\\Program Files\\Blender Foundation\\Blender 3.6\\blender.exe
            C:\\Program Files\\Toon Boom Animation\\Toon Boom Harmony 22 Premium\\win64\\bin\\HarmonyPremium.exe
            C:\\Program Files\\Toon Boom Animation\\Toon Boom Harmony 21.1 Advanced\\win64\\bin\\HarmonyAdvanced.exe
            C:\\Program Files\\Toon Boom Animation\\Toon Boom Harmony 22 Essentials\\win64\\bin\\HarmonyEssentials.exe
            C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\houdini.exe
            C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\houdinifx.exe
            C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\houdinicore.exe
            C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\hindie.exe
            C:\\Program Files\\Side Effects Software\\Houdini 19.5.303\\bin\\happrentice.exe
            C:\\Program Files\\Side Effects Software\\Houdini Server\\bin\\hserver.exe
            C:\\Program Files\\Autodesk\\3ds Max 2024\\3dsmax.exe
            C:\\Program Files\\Autodesk\\3ds Max 2025\\3dsmax.exe
            C:\\Program Files\\Autodesk\\Maya2024\\bin\\maya.exe
            C:\\Program Files\\Autodesk\\Maya2025\\bin\\maya.exe
            C:\\Program Files\\Nuke14.0v5\\Nuke14.0.exe
            C:\\Program Files\\Nuke15.2v1b2\\Nuke15.2.exe
            C:\\Program Files\\Hiero1.9v1\\hiero.exe
            C:\\Program Files\\Hiero1.9v1\\Hiero1.9.exe
            C:\\Program Files\\Maxon Cinema 4D R21\\Cinema 4D.exe
            C:\\Program Files\\MAXON CINEMA 4D 2023\\Cinema 4D.exe
            C:\\Program Files\\cineSync Play\\cineSyncPlay.exe
            C:\\Program Files\\Unity\\Hub\\Editor\\2019.4.1f1\\Editor\\Unity.exe
            C:\\Program Files\\Unity\\Hub\\Editor\\2022.3.10f1\\Editor\\Unity.exe
            C:\\Program Files\\Epic Games\\UE_4.27\\Engine\\Binaries\\Win64\\UE4Editor.exe
            C:\\Program Files\\Epic Games\\UE_5.3\\Engine\\Binaries\\Win64\\UnrealEditor.exe
            C:\\Program Files (x86)\\Autodesk\\Maya2024\\bin\\maya.exe
            C:\\Windows\\notepad.exe
            """;

    static final String DARWIN = """
            /Applications/Adobe After Effects 2025/Adobe After Effects 2025.app
            /Applications/Adobe After Effects (Beta)/Adobe After Effects (Beta).app
            /Applications/Adobe Photoshop 2025/Adobe Photoshop 2025.app
            /Applications/Adobe Photoshop (Beta)/Adobe Photoshop (Beta).app
            /Applications/Adobe Premiere Pro 2025/Adobe Premiere Pro 2025.app
            /Applications/Adobe Premiere Pro (Beta)/Adobe Premiere Pro (Beta).app
            /Applications/Blender.app
            /Applications/Autodesk/Flame 2025.1.app
            /Applications/Autodesk/Flame 2024.app
            /Applications/Autodesk/maya2024/Maya.app
            /Applications/Autodesk/maya2025/Maya.app
            /Applications/Toon Boom Harmony 22 Premium/Harmony 22 Premium.app
            /Applications/Toon Boom Harmony 21.1 Advanced/Harmony 21.1 Advanced.app
            /Applications/Toon Boom Harmony 22 Essentials/Harmony 22 Essentials.app
            /Applications/Houdini/Houdini20.5.332/Houdini FX 20.5.332.app
            /Applications/Houdini/Houdini20.5.332/Houdini Core 20.5.332.app
            /Applications/Houdini/Houdini20.5.332/Houdini Indie 20.5.332.app
            /Applications/Houdini/Houdini20.5.332/Houdini Apprentice 20.5.332.app
            /Applications/Houdini/Houdini19.5.303/Houdini FX 19.5.303.app
            /Applications/Nuke14.0v5/Nuke14.0v5.app
            /Applications/Nuke14.0v5/NukeX14.0v5.app
            /Applications/Nuke14.0v5/NukeStudio14.0v5.app
            /Applications/Nuke14.0v5/Hiero14.0v5.app
            /Applications/Hiero1.9v1/Hiero1.9v1.app
            /Applications/Maxon Cinema 4D R21/Cinema 4D.app
            /Applications/cineSyncPlay.app
            /Applications/Unity/Hub/Editor/2019.4.1f1/Unity.app
            /Users/Shared/Epic Games/UE_4.27/Engine/Binaries/Mac/UE4Editor.app
            /Users/Shared/Epic Games/UE_5.3/Engine/Binaries/Mac/UnrealEditor.app
            """;

    /** Which version applications have inside that are not called by one. */
    static final String INSIDE = """
            /Applications/Adobe Photoshop (Beta)/Adobe Photoshop (Beta).app ; 27.7.0
            /Applications/Adobe After Effects (Beta)/Adobe After Effects (Beta).app ; 26.1
            /Applications/Adobe Premiere Pro (Beta)/Adobe Premiere Pro (Beta).app ; 26.0.3
            /Applications/Blender.app ; 4.2.1
            /Applications/cineSyncPlay.app ; 5.1.2
            /Applications/Adobe Premiere Pro 2025/Adobe Premiere Pro 2025.app ; 25.1
            """;
}

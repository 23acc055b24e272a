// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.Restriction;
import org.ftracktray.launch.Restriction.Subject;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.TaskContext.Project;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTypesTest {

    private static final Project GLASS = new Project("p", "glass", "Glass Harbour", List.of("hiero_14"));
    private static final Project NONE = new Project("", "", "", List.of());

    @ParameterizedTest
    @CsvSource({"Project,Project,true", "Project,project,true", "Project,show,true", "Project,Task,false",
            "AssetVersion,AssetVersion,true", "AssetVersion,assetversion,true", "AssetVersion,asset_version,true",
            "AssetVersion,Asset,false", "AssetVersion,TypedContext,false", "AssetBuild,AssetBuild,true",
            "AssetBuild,Asset Build,true", "AssetBuild,TypedContext,true", "Shot,typedcontext,true",
            "Shot,Context,true", "Project,Context,true", "Project,TypedContext,false", "Shot,Sequence,false",
            "ReviewSession,reviewsession,true", "ReviewSession,ReviewSessionObject,false", "User,user,true",
            "FileComponent,Component,true", "TypedContextList,List,true", "SubSequence,Sub-Sequence,true",
            "Task,*,true", "User,*,true"})
    void contextMeansTheTypeHoweverItIsSpelt(String type, String context, boolean offered) {
        assertEquals(offered, explain(context, entity(type, GLASS)).offered());
    }

    @Test
    void aUserBelongsToNoProjectThatCouldListAnything() {
        assertEquals(Optional.empty(), explain("User", entity("User", NONE)).leftOutBy());
    }

    @Test
    void withoutContextOnlyTasksAreMeantAndTheAdviceFitsTheEntity() {
        Explanation explanation = OfferRules.explain(application(List.of()),
                TestWorkstation.situation(entity("Project", GLASS)));
        assertEquals("entity type", explanation.leftOutBy().orElseThrow().rule());
        assertEquals("Hiero 14 is offered on Task, and the selected \"it\" is of the type Project.",
                explanation.leftOutBy().orElseThrow().sentence());
        assertEquals("Select a Task, or add \"Project\" to the field.", explanation.leftOutBy().orElseThrow().remedy());
    }

    @ParameterizedTest
    @CsvSource({"task,true", "Task,true", "TypedContext,true", "show,true", "Project,true", "assetversion,false",
            "AssetVersion,false", "asset_version,false", "reviewsession,false", "user,false", "list,false",
            "component,false", "madeup,true"})
    void theTypeOfAnEventOnlySavesQuestionsThatNoConfigurationHasAnAnswerTo(String type, boolean asked) {
        assertEquals(asked, EntityTypes.mayFit(Set.of("Project", "Shot"), type));
    }

    @ParameterizedTest
    @CsvSource({"AssetVersion,assetversion", "asset version,AssetVersion", "Component,FileComponent", "List,list",
            "FileComponent,component", "*,user", "review*,reviewsession"})
    void whatSomeConfigurationIsForIsAskedFor(String context, String type) {
        assertEquals(true, EntityTypes.mayFit(Set.of(context), type));
    }

    @ParameterizedTest
    @CsvSource({"Task,task", "Shot,task", "MadeUp,task", "Project,show", "AssetVersion,assetversion", "User,user",
            "ReviewSession,reviewsession", "FileComponent,component", "AssetVersionList,list"})
    void connectsIntegrationsReadTheNamesOfEvents(String type, String legacy) {
        assertEquals(legacy, EntityTypes.legacyName(entity(type, GLASS)));
    }

    private static Explanation explain(String context, TaskContext entity) {
        Application application = application(
                List.of(new Restriction(Subject.ENTITY_TYPE, List.of(context), "hiero.yaml:3")));
        return OfferRules.explain(application, TestWorkstation.situation(entity));
    }

    private static TaskContext entity(String type, Project project) {
        return new TaskContext("e", "it", type, Optional.empty(), Optional.empty(), project, List.of(), Map.of());
    }

    private static Application application(List<Restriction> restrictions) {
        return new Application("hiero_14", "launch", "Hiero", "14", Optional.empty(), Optional.empty(),
                Path.of("/opt/hiero"), List.of(), new Availability.Installed(), "hiero.yaml",
                ApplicationOptions.NONE.restrictedTo(restrictions));
    }
}

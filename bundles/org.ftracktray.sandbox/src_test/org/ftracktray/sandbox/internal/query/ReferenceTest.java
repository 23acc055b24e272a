// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.studio.Studio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random questions over random studios; a failure names the seed and the question. */
class ReferenceTest {

    private static final int QUESTIONS = 25;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAsThePlainReferenceDoes(long seed) {
        Studio studio = RandomStudio.make(seed, 60);
        Evaluator evaluator = new Evaluator(studio.navigator());
        NaiveReference reference = new NaiveReference(studio.navigator());
        RandomQueries questions = new RandomQueries(seed);
        int found = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            Query query = QueryParser.parse(questions.any());
            List<Row> expected = reference.answer(query);
            List<Row> actual = evaluator.page(query).rows();
            found += actual.size();
            if (query.orderBy().isEmpty() && query.limit().isPresent()) {
                assertEquals(expected.size(), actual.size(), () -> "seed " + seed + ": " + query);
                assertTrue(reference.answer(query.whole()).containsAll(actual), () -> "seed " + seed + ": " + query);
            } else {
                assertEquals(keys(expected, query), keys(actual, query), () -> "seed " + seed + ": " + query);
            }
        }
        assertTrue(found > 0, "no question found anything");
    }

    private static List<String> keys(List<Row> rows, Query query) {
        Stream<String> keys = rows.stream().map(Row::key);
        return query.orderBy().isEmpty() ? keys.sorted().toList() : keys.toList();
    }
}

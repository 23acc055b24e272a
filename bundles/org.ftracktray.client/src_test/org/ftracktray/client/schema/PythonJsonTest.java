// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

class PythonJsonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "{\"b\":[1,true,null,1.5],\"a\":{},\"d\":[]} | {\"a\": {}, \"b\": [1, true, null, 1.5], \"d\": []}",
            "[\"ü🎬\",\"\\n\\u007f\\\"\\\\\\u0001\"] | [\"\\u00fc\\ud83c\\udfac\", \"\\n\\u007f\\\"\\\\\\u0001\"]",
            "[1.0,1e7,0.00012,1e16,2.5e-7,0.0] | [1.0, 10000000.0, 0.00012, 1e+16, 2.5e-07, 0.0]"})
    void writesAsPythonDoes(String json, String python) {
        assertEquals(python, PythonJson.write(JsonMapper.shared().readTree(json)));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sites are reached without the proxy. */
class NoProxyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
            "ftrackapp.com|https://studio.ftrackapp.com|true", ".ftrackapp.com|https://studio.ftrackapp.com|true",
            "*.ftrackapp.com|https://studio.ftrackapp.com|true", "FTRACKAPP.com.|https://studio.ftrackapp.com|true",
            "trackapp.com|https://studio.ftrackapp.com|false", "studio|https://studio.ftrackapp.com|false",
            "a b,ftrackapp.com|https://studio.ftrackapp.com|true", "*|https://studio.ftrackapp.com|true",
            "ftrackapp.com:443|https://studio.ftrackapp.com|true",
            "ftrackapp.com:8443|https://studio.ftrackapp.com|false",
            "ftrackapp.com:8443|https://studio.ftrackapp.com:8443|true", "studio:80|http://studio|true",
            "10.0.0.0/8|http://10.1.2.3|true", "10.0.0.0/8|http://11.1.2.3|false",
            "10.0.0.0/8|http://10.evil.com|false",
            "10.1.2.3|http://10.1.2.3:8080|true", "10.1.2.0/25|http://10.1.2.130|false",
            "0.0.0.0/0|http://9.9.9.9|true",
            "10.0.0.0/99|http://10.0.0.1|false", "10.0.0.0/|http://10.0.0.1|false",
            "10.0.0.0/8:80|http://10.0.0.1|true",
            "2001:db8::/32|http://[2001:db8::7]:81|true", "[2001:db8::7]|http://[2001:db8::7]|true",
            "2001:db8::7|http://[2001:db8:0:0:0:0:0:7]|true", "[2001:db8::7]:82|http://[2001:db8::7]:81|false",
            "[2001:db8::7]:81|http://[2001:db8::7]:81|true", "2001:db8::/32|http://10.0.0.1|false",
            "none|http://127.0.0.1|true", "none|http://127.9.9.9|true", "none|http://[::1]:80|true",
            "none|http://localhost:1|true", "none|http://127.evil.com|false", "none|http://localhost.evil.com|false",
            ":|http://a.b|false", ":80|http://a.b|false", "/8|http://10.0.0.1|false", "]:1|http://a.b:1|false"})
    void excepts(String entries, URI site, boolean expected) {
        assertEquals(expected, new NoProxy(entries == null ? "" : entries).excepts(site));
    }
}

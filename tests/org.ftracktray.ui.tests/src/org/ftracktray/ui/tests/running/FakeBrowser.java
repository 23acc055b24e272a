// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests.running;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.ui.WebBrowser;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** In the place of the desktop's web browser: remembers what it was asked to open, and can be told it is missing. */
public final class FakeBrowser implements WebBrowser {
    private static final Pattern REDIRECT = Pattern.compile("[?&]redirect_url=([^&]+)");

    private final List<URI> opened = new CopyOnWriteArrayList<>();
    private volatile boolean missing;

    static FakeBrowser register(BundleContext bundle) {
        var browser = new FakeBrowser();
        bundle.registerService(WebBrowser.class, browser,
                FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, 1000)));
        return browser;
    }

    @Override
    public boolean open(URI page) {
        opened.add(page);
        return !missing;
    }

    public List<URI> opened() {
        return opened;
    }

    public void breakDown() {
        missing = true;
    }

    /** Does what ftrack's page does after the user signed in there: sends the browser back with user name and key. */
    public String signInAs(String user, String key) throws IOException, InterruptedException {
        Matcher redirect = REDIRECT.matcher(opened.getLast().toString());
        if (!redirect.find()) {
            throw new IllegalStateException("no redirect_url in " + opened.getLast().getPath());
        }
        String back = URLDecoder.decode(redirect.group(1), StandardCharsets.UTF_8);
        String answer = back + (back.contains("?") ? "&" : "?") + "api_user=" + encode(user) + "&api_key="
                + encode(key);
        try (HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()) {
            return client.send(HttpRequest.newBuilder(URI.create(answer)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    void reset() {
        opened.clear();
        missing = false;
    }
}

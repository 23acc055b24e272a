// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.data;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;

import org.eclipse.osgi.service.datalocation.Location;

/**
 * The instance area in a folder of any name. The framework's own one decodes "%41" in names that hold no character which an
 * address may not have; everybody who reads the address takes its path as it is.
 */
final class PlainLocation implements Location {

    private static final String AREA = ".metadata/.plugins/";

    private final Path folder;

    PlainLocation(Path folder) {
        this.folder = folder;
    }

    /** Whether the path comes out of the address as it went in; "#" and "?" do not. */
    static boolean holds(Path folder) {
        return new File(url(folder).getPath()).toPath().equals(folder);
    }

    @SuppressWarnings("deprecation") // the one that does not encode
    private static URL url(Path path) {
        try {
            URL url = path.toFile().toURL();
            return url.getPath().endsWith("/") ? url : new URL(url.getProtocol(), url.getHost(), url.getFile() + "/");
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path.toString(), e);
        }
    }

    @Override
    public URL getURL() {
        return url(folder);
    }

    @Override
    @SuppressWarnings("deprecation")
    public URL getDataArea(String path) throws IOException {
        return folder.resolve(AREA + path).toFile().toURL();
    }

    @Override
    public boolean allowsDefault() {
        return false;
    }

    @Override
    public URL getDefault() {
        return null;
    }

    @Override
    public Location getParentLocation() {
        return null;
    }

    @Override
    public boolean isSet() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    @Deprecated
    public boolean setURL(URL value, boolean lock) {
        throw new IllegalStateException("The location cannot be changed.");
    }

    @Override
    public boolean set(URL value, boolean lock) {
        throw new IllegalStateException("The location cannot be changed.");
    }

    @Override
    public boolean set(URL value, boolean lock, String lockFilePath) {
        throw new IllegalStateException("The location cannot be changed.");
    }

    /** The folder has a lock of our own. */
    @Override
    public boolean lock() {
        return true;
    }

    @Override
    public boolean isLocked() {
        return false;
    }

    @Override
    public void release() {
        // nothing is held
    }

    @Override
    public Location createLocation(Location parent, URL defaultLocation, boolean readonly) {
        throw new UnsupportedOperationException();
    }
}

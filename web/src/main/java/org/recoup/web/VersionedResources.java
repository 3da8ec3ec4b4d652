package org.recoup.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Browsers keep styles and scripts for days. An address that changes with the content lets nobody work with those of an earlier release. */
public class VersionedResources extends ResourceHandlerWrapper {

    private static final String OURS = "recoup";

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        Resource resource = super.createResource(name, library);
        // Composite components lie in the same folder and are never fetched.
        boolean fetched = resource != null && OURS.equals(library) && !name.endsWith(".xhtml");
        return fetched ? new Versioned(resource) : resource;
    }

    private String version(Resource resource) {
        return versions.computeIfAbsent(resource.getResourceName(), any -> {
            CRC32 sum = new CRC32();
            try (InputStream content = resource.getInputStream()) {
                sum.update(content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Long.toHexString(sum.getValue());
        });
    }

    private final class Versioned extends ResourceWrapper {

        Versioned(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            return path + (path.contains("?") ? "&" : "?") + "v=" + version(getWrapped());
        }
    }
}

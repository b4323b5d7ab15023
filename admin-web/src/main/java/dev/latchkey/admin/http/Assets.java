package dev.latchkey.admin.http;

import dev.latchkey.admin.page.AssetLinks;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Style sheet, scripts and icon. The address of each names a hash of its content, so that browsers keep them for ever
 * and see a new version at once.
 */
final class Assets implements RouteGroup {

    private static final String FOLDER = "/dev/latchkey/admin/assets/";
    private static final String BASE = "/admin/assets/";
    private static final String SCRIPT = "text/javascript; charset=UTF-8";
    private static final Map<String, String> TYPES = Map.of(
            "admin.css", "text/css; charset=UTF-8", "htmx.js", SCRIPT, "admin.js", SCRIPT, "icon.svg", "image/svg+xml");

    /** As its package has it; a package of another version fails the start. */
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js";

    private final Map<String, Asset> files;

    private record Asset(String type, byte[] content, String version) {}

    @Inject
    Assets() {
        this.files = TYPES.keySet().stream().collect(Collectors.toMap(Function.identity(), Assets::load));
    }

    AssetLinks links() {
        return new AssetLinks(link("admin.css"), link("htmx.js"), link("admin.js"), link("icon.svg"));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(BASE + "{version}/{file}", this::send, Access.PUBLIC);
    }

    private void send(Context ctx) {
        Asset asset = files.get(ctx.pathParam("file"));
        if (asset == null || !asset.version().equals(ctx.pathParam("version"))) {
            ctx.status(404)
                    .header("Cache-Control", "no-store")
                    .contentType("text/plain")
                    .result("Not found.");
            return;
        }
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.contentType(asset.type()).result(asset.content());
    }

    private String link(String name) {
        return BASE + files.get(name).version() + "/" + name;
    }

    private static Asset load(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name.equals("htmx.js") ? HTMX : FOLDER + name)) {
            byte[] content = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Asset(TYPES.get(name), content, HexFormat.of().formatHex(digest, 0, 8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

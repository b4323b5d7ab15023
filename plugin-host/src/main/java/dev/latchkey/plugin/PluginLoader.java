package dev.latchkey.plugin;

import dev.latchkey.auth.spi.AuthMethodProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a loaded plugin of what lies in the folder, check by check. */
final class PluginLoader {

    private static final Logger log = LoggerFactory.getLogger(PluginLoader.class);
    private static final int MOST_JARS = 200;

    private final WorkFolder work;
    private final Duration patience;
    private final JarCheck jarCheck = new JarCheck(JarLimits.STANDARD);
    private final LinkCheck linkCheck = new LinkCheck();
    private final HostLoader host = new HostLoader();

    PluginLoader(WorkFolder work, Duration patience) {
        this.work = work;
        this.patience = patience;
    }

    /** Never throws for what is wrong with the plugin. */
    Examined examine(PluginSource source) {
        PluginFacts facts = PluginFacts.of(source.name(), "");
        List<Path> copies = List.of();
        try {
            copies = copied(source);
            facts = PluginFacts.of(source.name(), Checksum.of(copies));
            for (Path copy : copies) {
                jarCheck.content(copy);
            }
            PluginManifest manifest = manifest(copies);
            facts = facts.with(manifest);
            manifest.fits(SpiRange.OF_THIS_SERVER);
            return new Examined.Fit(loaded(facts, copies, linkCheck.check(copies)));
        } catch (PluginRefusal e) {
            return refused(facts, copies, e);
        } catch (IOException | RuntimeException | Error e) {
            log.error("plugin {} could not be examined", source.name(), e);
            PluginRefusal unreadable = new PluginRefusal(
                    PluginStage.FILE,
                    "It cannot be read: " + ThrownText.of(e) + ".",
                    "Check that the server may read the file, and copy it again.");
            return refused(facts, copies, unreadable);
        }
    }

    private List<Path> copied(PluginSource source) throws PluginRefusal, IOException {
        List<Path> jars = source.jars();
        if (jars.size() > MOST_JARS) {
            throw new PluginRefusal(
                    PluginStage.FILE, "It has more than " + MOST_JARS + " jars.", "Leave out what it does not need.");
        }
        for (Path jar : jars) {
            jarCheck.size(jar);
        }
        source.requireOwned();
        return work.copy(jars);
    }

    /** That of the one jar which names a plugin; of a single jar, whatever it says. */
    private static PluginManifest manifest(List<Path> jars) throws PluginRefusal, IOException {
        List<Manifest> naming = new ArrayList<>();
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile(), false)) {
                Manifest manifest = file.getManifest() == null ? new Manifest() : file.getManifest();
                if (jars.size() == 1 || manifest.getMainAttributes().getValue(PluginManifest.ID) != null) {
                    naming.add(manifest);
                }
            }
        }
        if (naming.size() != 1) {
            throw new PluginRefusal(
                    PluginStage.MANIFEST,
                    naming.size() + " of its jars have the manifest attribute " + PluginManifest.ID + ".",
                    "A folder holds one plugin with its libraries: exactly one jar names itself a plugin.");
        }
        return PluginManifest.of(naming.get(0).getMainAttributes());
    }

    private LoadedPlugin loaded(PluginFacts facts, List<Path> copies, List<String> implementing)
            throws PluginRefusal, IOException {
        PluginClassLoader loader = new PluginClassLoader(facts.id(), copies, host);
        Boundary boundary = new Boundary(facts.id(), loader, patience);
        try {
            List<Offer> offers = boundary.patiently(() -> {
                new Implementations(loader).check(implementing);
                return new ProviderSearch(loader).offers();
            });
            UseCount uses = new UseCount(() -> release(facts, loader, copies));
            return new LoadedPlugin(facts, providers(offers, boundary, uses), uses);
        } catch (ExecutionException | TimeoutException e) {
            loader.close();
            throw refusal(facts.id(), e);
        }
    }

    private static List<AuthMethodProvider> providers(List<Offer> offers, Boundary boundary, UseCount uses) {
        return offers.stream()
                .map(offer -> ProviderCrossing.around(offer.provider(), offer.descriptor(), boundary, uses))
                .toList();
    }

    private PluginRefusal refusal(String id, Exception failure) {
        if (failure.getCause() instanceof PluginRefusal refusal) {
            return refusal;
        }
        if (failure.getCause() != null) {
            log.error("a plugin could not be loaded", PluginFaultException.of(id, "loading", failure.getCause()));
        }
        String reason = failure instanceof TimeoutException
                ? "It did not finish loading within " + patience.toSeconds() + " seconds."
                : "It failed while it was loaded: " + ThrownText.of(failure.getCause()) + ".";
        return new PluginRefusal(PluginStage.LOAD, reason, "Its author has to mend it.");
    }

    private static Examined refused(PluginFacts facts, List<Path> copies, PluginRefusal refusal) {
        if (!copies.isEmpty()) {
            WorkFolder.delete(copies);
        }
        return new Examined.Unfit(facts.refused(refusal));
    }

    private static void release(PluginFacts facts, PluginClassLoader loader, List<Path> copies) {
        try {
            loader.close();
        } catch (IOException e) {
            log.warn("the class loader of plugin {} did not close", facts.id(), e);
        }
        WorkFolder.delete(copies);
        log.info("plugin {} {} is released", facts.id(), facts.version());
    }
}

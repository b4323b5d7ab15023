package dev.latchkey.plugin;

import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the providers of one plugin what they offer, one by one. A plugin is taken whole or not at all. */
final class ProviderSearch {

    private static final Logger log = LoggerFactory.getLogger(ProviderSearch.class);
    private static final String SERVICES = "META-INF/services/" + AuthMethodProvider.class.getName();
    private static final int MOST_PROVIDERS = 100;
    private static final String AUTHOR = "Its author has to mend it; the server's log has the details.";
    private static final String LIBRARIES =
            "A plugin sees the Java platform and the SPI only: put the libraries that it"
                    + " needs beside its jar, in a folder of their own in the plugin folder.";

    private final PluginClassLoader loader;
    private final List<String> problems = new ArrayList<>();
    private String hint = AUTHOR;

    ProviderSearch(PluginClassLoader loader) {
        this.loader = loader;
    }

    /** @throws PluginRefusal with the problems of all providers, or if there is none */
    List<Offer> offers() throws PluginRefusal {
        Map<String, Offer> offers = new HashMap<>();
        List<Offer> inOrder = new ArrayList<>();
        for (Provider<AuthMethodProvider> found : found()) {
            offer(found, offers, inOrder);
        }
        if (problems.isEmpty() && inOrder.isEmpty()) {
            throw new PluginRefusal(
                    PluginStage.LOAD,
                    "It offers no authentication method: no file " + SERVICES + " names one.",
                    AUTHOR);
        }
        if (!problems.isEmpty()) {
            throw new PluginRefusal(PluginStage.LOAD, String.join(" ", problems), hint);
        }
        return inOrder;
    }

    private List<Provider<AuthMethodProvider>> found() {
        List<Provider<AuthMethodProvider>> found = new ArrayList<>();
        Iterator<Provider<AuthMethodProvider>> services =
                ServiceLoader.load(AuthMethodProvider.class, loader).stream().iterator();
        for (int i = 0; i < MOST_PROVIDERS; i++) {
            try {
                if (!services.hasNext()) {
                    return found;
                }
                found.add(services.next());
            } catch (ServiceConfigurationError e) {
                problems.add("Its file " + SERVICES + " names what cannot be used: " + ThrownText.of(e) + ".");
            } catch (RuntimeException | LinkageError e) {
                failed("A class that " + SERVICES + " names cannot be loaded", e);
            }
        }
        problems.add("It offers more than " + MOST_PROVIDERS + " methods.");
        return found;
    }

    private void offer(Provider<AuthMethodProvider> found, Map<String, Offer> offers, List<Offer> inOrder) {
        String name = found.type().getName();
        AuthMethodProvider provider;
        try {
            provider = found.get();
        } catch (Throwable e) {
            failed("Its provider " + name + " could not be made", e);
            return;
        }
        try {
            Offer offer = Offer.of(provider);
            Offer twin = offers.putIfAbsent(offer.descriptor().id(), offer);
            if (twin != null) {
                problems.add("Its providers " + name + " and "
                        + twin.provider().getClass().getName() + " share the id '"
                        + offer.descriptor().id() + "'.");
            }
            inOrder.add(offer);
            newer(offer.descriptor());
        } catch (Throwable e) {
            failed("Its provider " + name + " does not say what it is", e);
        }
    }

    private void newer(AuthMethodDescriptor descriptor) {
        if (descriptor.spiVersion() > AuthMethodDescriptor.SPI_VERSION) {
            problems.add("Its method '" + descriptor.id() + "' was built for the SPI of version "
                    + descriptor.spiVersion() + ", but this server has version " + AuthMethodDescriptor.SPI_VERSION
                    + ".");
        }
    }

    private void failed(String what, Throwable thrown) {
        if (ThrownText.tellsOfAMissingClass(thrown)) {
            hint = LIBRARIES;
        }
        log.error("{}", what, PluginFaultException.of(loader.getName(), "loading", thrown));
        problems.add(what + ": " + ThrownText.of(thrown) + ".");
    }
}

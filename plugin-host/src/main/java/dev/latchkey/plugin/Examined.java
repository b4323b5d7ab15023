package dev.latchkey.plugin;

import java.util.function.Function;

/** What came of examining a plugin. */
sealed interface Examined {

    <T> T fold(Function<? super LoadedPlugin, ? extends T> fit, Function<? super PluginReport, ? extends T> unfit);

    /** It can be used; whoever does not must retire it. */
    record Fit(LoadedPlugin plugin) implements Examined {
        @Override
        public <T> T fold(
                Function<? super LoadedPlugin, ? extends T> fit, Function<? super PluginReport, ? extends T> unfit) {
            return fit.apply(plugin);
        }
    }

    /** It was refused, and nothing of it is left open. */
    record Unfit(PluginReport report) implements Examined {
        @Override
        public <T> T fold(
                Function<? super LoadedPlugin, ? extends T> fit, Function<? super PluginReport, ? extends T> unfit) {
            return unfit.apply(report);
        }
    }
}

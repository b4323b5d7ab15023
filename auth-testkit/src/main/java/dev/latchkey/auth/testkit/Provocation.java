package dev.latchkey.auth.testkit;

import java.util.HashMap;
import java.util.Map;

/** How to bring a method to one particular answer. */
@FunctionalInterface
public interface Provocation {

    /**
     * The request that gets the answer. It may change what surrounds the method before, for example move the clock or
     * take the other servers out of reach: {@code trial.context().documents().down()}.
     */
    TestRequest request(Trial trial);

    /** The settings under which to open the method, made from the good ones. */
    default Map<String, String> settings(Map<String, String> good) {
        return good;
    }

    /** The same request of a method with these settings in the place of the good ones with the same keys. */
    static Provocation under(Map<String, String> changed, Provocation provocation) {
        return new Provocation() {
            @Override
            public TestRequest request(Trial trial) {
                return provocation.request(trial);
            }

            @Override
            public Map<String, String> settings(Map<String, String> good) {
                Map<String, String> all = new HashMap<>(provocation.settings(good));
                all.putAll(changed);
                return Map.copyOf(all);
            }
        };
    }
}

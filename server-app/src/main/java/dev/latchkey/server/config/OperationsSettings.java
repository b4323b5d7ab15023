package dev.latchkey.server.config;

import dev.latchkey.auth.spi.AddressRange;
import java.util.List;

/**
 * What those who watch over the server may see.
 *
 * @param metricsNetworks from where metrics may be read
 * @param leastDiskBytes free space below which the server is not ready
 */
public record OperationsSettings(List<AddressRange> metricsNetworks, long leastDiskBytes) {

    public OperationsSettings {
        metricsNetworks = List.copyOf(metricsNetworks);
    }
}

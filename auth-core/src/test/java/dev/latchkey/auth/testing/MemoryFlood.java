package dev.latchkey.auth.testing;

import dev.latchkey.auth.flood.FloodRepository;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Failed attempts in memory; several servers may share it. */
public final class MemoryFlood implements FloodRepository {

    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();

    private record Attempt(Event event, String identifier, Instant at) {}

    @Override
    public void add(Event event, String identifier, Instant at) {
        attempts.add(new Attempt(event, identifier, at));
    }

    @Override
    public List<Instant> since(Event event, String identifier, Instant since, int most) {
        List<Instant> times = attempts.stream()
                .filter(attempt ->
                        attempt.event() == event && attempt.identifier().equals(identifier))
                .map(Attempt::at)
                .filter(at -> !at.isBefore(since))
                .sorted()
                .toList();
        return times.subList(Math.max(0, times.size() - most), times.size());
    }

    @Override
    public void clear(Event event, String identifier) {
        attempts.removeIf(
                attempt -> attempt.event() == event && attempt.identifier().equals(identifier));
    }

    @Override
    public List<String> reaching(Event event, int count, Instant since) {
        return attempts.stream()
                .filter(attempt -> attempt.event() == event)
                .map(Attempt::identifier)
                .distinct()
                .filter(identifier -> since(event, identifier, since, count).size() >= count)
                .toList();
    }

    @Override
    public int prune(Event event, Instant before) {
        int size = attempts.size();
        attempts.removeIf(attempt -> attempt.event() == event && attempt.at().isBefore(before));
        return size - attempts.size();
    }

    public int size() {
        return attempts.size();
    }
}

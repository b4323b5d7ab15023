package dev.latchkey.auth.testing;

import dev.latchkey.auth.token.KeptRefreshToken;
import dev.latchkey.auth.token.RefreshFamily;
import dev.latchkey.auth.token.RefreshRepository;
import dev.latchkey.auth.token.RefreshTicket;
import dev.latchkey.auth.token.Revocation;
import dev.latchkey.auth.token.RevocationRepository;
import dev.latchkey.auth.token.Rotation;
import dev.latchkey.auth.token.TokenFilter;
import dev.latchkey.auth.token.TokenRecord;
import dev.latchkey.auth.token.TokenRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records of tokens and revocations in memory, for applications that hand out no refresh tokens. */
public final class MemoryTokens implements TokenRepository, RevocationRepository, RefreshRepository {

    private final List<TokenRecord> records = new CopyOnWriteArrayList<>();
    private final List<Revocation> revocations = new CopyOnWriteArrayList<>();

    @Override
    public boolean add(TokenRecord token) {
        return records.add(token);
    }

    @Override
    public List<TokenRecord> page(TokenFilter filter, long offset, int limit) {
        return records.stream().skip(offset).limit(limit).toList();
    }

    @Override
    public long count(TokenFilter filter) {
        return records.size();
    }

    @Override
    public Instant lastExpiry(String applicationId, String keyId) {
        return records.stream()
                .filter(record -> record.applicationId().equals(applicationId))
                .filter(record -> record.keyId().equals(keyId))
                .map(TokenRecord::expires)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    @Override
    public long version() {
        return revocations.size();
    }

    @Override
    public List<Revocation> since(long version) {
        return List.copyOf(revocations.subList((int) version, revocations.size()));
    }

    @Override
    public void add(List<Revocation> more) {
        revocations.addAll(more);
    }

    @Override
    public void start(RefreshFamily family, KeptRefreshToken first) {
        throw noRefresh();
    }

    @Override
    public Optional<RefreshTicket> find(String hash) {
        return Optional.empty();
    }

    @Override
    public Rotation rotate(String hash, KeptRefreshToken successor, Duration grace) {
        throw noRefresh();
    }

    @Override
    public void end(String familyId, Instant now) {
        throw noRefresh();
    }

    @Override
    public long living(String applicationId, Instant now) {
        return 0;
    }

    @Override
    public int prune(Instant before) {
        return 0;
    }

    private static IllegalStateException noRefresh() {
        return new IllegalStateException("no application here hands out refresh tokens");
    }
}

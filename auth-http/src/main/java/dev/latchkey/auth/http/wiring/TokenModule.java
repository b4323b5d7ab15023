package dev.latchkey.auth.http.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.engine.AuthConfiguration;
import dev.latchkey.auth.engine.IntrospectionDesk;
import dev.latchkey.auth.engine.KeySets;
import dev.latchkey.auth.engine.MethodStandings;
import dev.latchkey.auth.engine.OnlineChecks;
import dev.latchkey.auth.engine.OperatorDesk;
import dev.latchkey.auth.engine.RefreshDesk;
import dev.latchkey.auth.engine.RevocationDesk;
import dev.latchkey.auth.engine.SignIn;
import dev.latchkey.auth.engine.TokenAuthority;
import dev.latchkey.auth.engine.TokenDesk;
import dev.latchkey.auth.engine.TokenExplainer;
import dev.latchkey.auth.engine.TokenMint;
import dev.latchkey.auth.flood.FloodControl;
import dev.latchkey.auth.token.IssuedTokens;
import dev.latchkey.auth.token.RefreshFamilies;
import dev.latchkey.auth.token.RefreshRepository;
import dev.latchkey.auth.token.RevocationRepository;
import dev.latchkey.auth.token.Revocations;
import dev.latchkey.auth.token.TokenRepository;
import java.time.Clock;

/** Everything about tokens after the gate: issuing, refreshing, revoking, looking at them. Needs {@link EngineModule}. */
final class TokenModule extends AbstractModule {

    @Provides
    @Singleton
    Revocations revocations(RevocationRepository repository, Clock clock) {
        return new Revocations(repository, clock);
    }

    @Provides
    @Singleton
    IssuedTokens issued(TokenRepository repository, Revocations revocations, Clock clock) {
        return new IssuedTokens(repository, revocations, clock);
    }

    @Provides
    @Singleton
    RefreshFamilies families(RefreshRepository repository, Revocations revocations, Clock clock) {
        return new RefreshFamilies(repository, revocations, clock);
    }

    @Provides
    @Singleton
    TokenMint mint(TokenRepository records, Revocations revocations, Clock clock) {
        return new TokenMint(records, revocations, clock);
    }

    @Provides
    @Singleton
    TokenAuthority authority(SignIn signIn, Roles roles) {
        return new TokenAuthority(signIn, roles);
    }

    @Provides
    @Singleton
    TokenDesk tokens(
            AuthConfiguration configuration,
            SignIn signIn,
            FloodControl flood,
            TokenMint mint,
            RefreshFamilies families) {
        return new TokenDesk(configuration, signIn, flood, mint, families);
    }

    @Provides
    @Singleton
    RefreshDesk refreshing(
            AuthConfiguration configuration,
            AccountDirectory accounts,
            FloodControl flood,
            TokenMint mint,
            RefreshFamilies families) {
        return new RefreshDesk(configuration, accounts, flood, mint, families);
    }

    @Provides
    @Singleton
    RevocationDesk revoking(
            AuthConfiguration configuration,
            AccountDirectory accounts,
            FloodControl flood,
            TokenAuthority authority,
            RefreshFamilies families,
            Revocations revocations) {
        return new RevocationDesk(configuration, accounts, flood, authority, families, revocations);
    }

    @Provides
    @Singleton
    IntrospectionDesk introspecting(
            AuthConfiguration configuration,
            AccountDirectory accounts,
            FloodControl flood,
            TokenAuthority authority,
            RefreshFamilies families,
            Revocations revocations,
            Clock clock) {
        return new IntrospectionDesk(configuration, accounts, flood, authority, families, revocations, clock);
    }

    @Provides
    @Singleton
    OperatorDesk operator(
            AuthConfiguration configuration,
            AccountDirectory accounts,
            TokenMint mint,
            RefreshFamilies families,
            Revocations revocations) {
        return new OperatorDesk(configuration, accounts, mint, families, revocations);
    }

    @Provides
    @Singleton
    TokenExplainer explainer(
            AuthConfiguration configuration,
            AccountDirectory accounts,
            FloodControl flood,
            TokenAuthority authority,
            Revocations revocations) {
        return new TokenExplainer(configuration, accounts, flood, authority, revocations);
    }

    @Provides
    @Singleton
    MethodStandings methodStandings(AuthConfiguration configuration) {
        return new MethodStandings(configuration);
    }

    @Provides
    @Singleton
    OnlineChecks onlineChecks(AuthConfiguration configuration) {
        return new OnlineChecks(configuration);
    }

    @Provides
    @Singleton
    KeySets keySets(AuthConfiguration configuration) {
        return new KeySets(configuration);
    }
}

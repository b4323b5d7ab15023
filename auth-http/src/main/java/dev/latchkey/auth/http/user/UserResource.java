package dev.latchkey.auth.http.user;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountEdit;
import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.web.Caller;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.rest.EntityNumber;
import dev.latchkey.web.rest.EntityTag;
import dev.latchkey.web.rest.JsonBody;
import dev.latchkey.web.rest.RestDescription;
import dev.latchkey.web.rest.RestRequest;
import dev.latchkey.web.rest.RestResource;
import dev.latchkey.web.rest.RestResourceDefinition;
import dev.latchkey.web.rest.RestResponse;
import dev.latchkey.web.rest.Verb;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Accounts over REST, as Drupal's clients expect them. */
final class UserResource implements RestResource<Account> {

    private static final RestResourceDefinition DEFINITION =
            new RestResourceDefinition("entity:user", "User", "/user/{user}", "/entity/user", Set.of(Verb.values()));

    private final Accounts accounts;
    private final UserAccess access;
    private final UserValidator validator;
    private final PublicAddress address;
    private final JsonBody bodies = new JsonBody(64);

    @Inject
    UserResource(Accounts accounts, UserAccess access, UserValidator validator, PublicAddress address) {
        this.accounts = accounts;
        this.access = access;
        this.validator = validator;
        this.address = address;
    }

    @Override
    public RestResourceDefinition definition() {
        return DEFINITION;
    }

    @Override
    public RestDescription description() {
        return UserSchemas.description();
    }

    @Override
    public boolean isName(String parameter) {
        return EntityNumber.parse(parameter).isPresent();
    }

    @Override
    public Optional<Account> find(String parameter) {
        return EntityNumber.parse(parameter).flatMap(accounts::byId);
    }

    @Override
    public RestResponse read(RestRequest request, Account account) {
        access.requireView(request.caller(), account);
        return shown(account, request.caller());
    }

    @Override
    public RestResponse create(RestRequest request) {
        access.requireCreate(request.caller());
        WantedUser submitted = new WantedUser(creatable(submission(request), request.caller()));
        // Drupal's default: an account lets nobody in before somebody says so.
        AccountEdit wanted = submitted.applyTo(AccountEdit.BLANK.withActive(false));
        Violation.refuse(validator.violations(submitted, wanted));
        Account created = saved(() -> accounts.create(wanted), wanted);
        byte[] body = UserJson.write(created, request.caller());
        return RestResponse.created(address.of("/user/" + created.id()), body).with("ETag", EntityTag.of(body));
    }

    @Override
    public RestResponse update(RestRequest request, Account account) {
        access.requireUpdate(request.caller(), account);
        WantedUser submitted = new WantedUser(editable(submission(request), request.caller(), account));
        AccountEdit wanted = submitted.applyTo(AccountEdit.of(account));
        Violation.refuse(validator.violations(submitted, request.caller(), account, wanted));
        if (wanted.equals(AccountEdit.of(account))) {
            return shown(account, request.caller());
        }
        return shown(saved(() -> accounts.edit(account.id(), submitted::applyTo), wanted), request.caller());
    }

    @Override
    public RestResponse delete(RestRequest request, Account account) {
        access.requireDelete(request.caller(), account);
        if (accounts.isOnlyAdministrator(account)) {
            throw new RestFailure(409, UserValidator.LAST_ADMINISTRATOR);
        }
        accounts.delete(account.id());
        return RestResponse.noContent();
    }

    private UserSubmission submission(RestRequest request) {
        return UserSubmission.of(bodies.read(request.body()));
    }

    /** Refuses what only the server can say, also if it is right. */
    private static Map<UserField, List<JsonNode>> creatable(UserSubmission submission, Caller caller) {
        Set<UserField> served = Set.of(
                UserField.LANGCODE, UserField.NAME, UserField.PASS, UserField.MAIL, UserField.STATUS, UserField.ROLES);
        submission.fields().keySet().stream()
                .filter(field -> !served.contains(field) || field == UserField.ROLES && !mayGiveRoles(caller))
                .findFirst()
                .ifPresent(field -> {
                    throw new RestFailure(403, "Access denied on creating field '" + field.key() + "'.");
                });
        return submission.fields();
    }

    private static boolean mayGiveRoles(Caller caller) {
        return caller.may(UserPermission.ADMINISTER_PERMISSIONS);
    }

    /** Fields that the caller may not change pass if they say what the account says already. */
    private static Map<UserField, List<JsonNode>> editable(UserSubmission submission, Caller caller, Account account) {
        Map<UserField, List<JsonNode>> editable = new LinkedHashMap<>();
        submission.fields().forEach((field, items) -> {
            if (field.editable(caller, account)) {
                editable.put(field, items);
            } else if (!field.visible(caller, account) || !field.said(account, items)) {
                throw new RestFailure(
                        403, "Access denied on updating field '" + field.key() + "'." + field.refusal(caller));
            }
        });
        return editable;
    }

    /** What somebody else did in between shows only now. */
    private Account saved(Supplier<Account> work, AccountEdit wanted) {
        try {
            return work.get();
        } catch (AccountProblem problem) {
            throw switch (problem.field()) {
                case "id" -> new RestFailure(404, problem.message());
                case "account" -> new RestFailure(409, problem.message());
                default -> Violation.refusal(List.of(validator.late(problem, wanted)));
            };
        }
    }

    private static RestResponse shown(Account account, Caller caller) {
        byte[] body = UserJson.write(account, caller);
        return RestResponse.ok(body).with("ETag", EntityTag.of(body));
    }
}

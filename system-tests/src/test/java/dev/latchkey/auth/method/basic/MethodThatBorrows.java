package dev.latchkey.auth.method.basic;

import dev.latchkey.auth.method.jwt.JwtMethodProvider;

/** An offender: one method that needs another. */
final class MethodThatBorrows {

    String borrow() {
        return new JwtMethodProvider().descriptor().id();
    }
}

package dev.latchkey.auth.spi;

enum NoTrace implements DecisionTrace {
    INSTANCE;

    @Override
    public void passed(String step, Fact... facts) {}

    @Override
    public void failed(String step, Fact... facts) {}

    @Override
    public void skipped(String step, Fact... facts) {}
}

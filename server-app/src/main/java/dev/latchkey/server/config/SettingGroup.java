package dev.latchkey.server.config;

import java.util.List;

/** Settings under one heading of the documentation and of {@code --help}. */
record SettingGroup(String title, List<Setting<?>> settings) {}

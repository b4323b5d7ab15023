package dev.latchkey.rest.domain;

/**
 * Why a draft is refused.
 *
 * @param field {@code plugin_id}, {@code methods}, {@code formats}, {@code providers}, or with granularity "method"
 *     {@code GET.formats}, {@code GET.providers}
 * @param message one sentence for the administrator
 */
public record RestConfigProblem(String field, String message) {}

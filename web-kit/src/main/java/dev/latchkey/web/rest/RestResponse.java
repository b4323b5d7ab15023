package dev.latchkey.web.rest;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A successful answer of a REST resource.
 *
 * @param status 200, 201, 204 or 304
 * @param headers beyond those every answer has
 * @param body JSON in UTF-8; empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record RestResponse(int status, Map<String, String> headers, byte[] body) {

    public RestResponse {
        headers = Map.copyOf(headers);
    }

    public static RestResponse ok(byte[] json) {
        return new RestResponse(200, Map.of(), json);
    }

    /** 201 with the absolute address of the new entity. */
    public static RestResponse created(String location, byte[] json) {
        return new RestResponse(201, Map.of("Location", location), json);
    }

    public static RestResponse noContent() {
        return new RestResponse(204, Map.of(), new byte[0]);
    }

    /** The same answer with one more header. */
    public RestResponse with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new RestResponse(status, more, body);
    }
}

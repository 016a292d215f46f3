package io.evenkeel.http;

import org.springframework.http.HttpHeaders;

/**
 * What came back for a call, unread.
 *
 * @param status the status
 * @param headers the headers
 * @param body the body, unpacked; empty when it was too large
 * @param isCutOff whether it was too large
 */
record Exchange(int status, HttpHeaders headers, byte[] body, boolean isCutOff) {
}

/**
 * One polite web client for all services: call budget, pauses, second tries, failures by
 * what happens next, pages, masks and the trace. Points at failure. A connector says what
 * is special about its service and sends calls: <pre>
 * Service service = Service.at("webshop", "ecwid", base)
 *     .secret("Authorization", "Bearer " + token)
 *     .limits(Limits.of(600, Duration.ofMinutes(1)))
 *     .build();
 * try (ServiceClient client = ServiceClient.open(service)) {
 *     PageRequest page = PageRequest.offset("offset", "/items", "/total").at(cursor);
 *     Answer answer = client.send(page.on(Call.get("/products").query("limit", 100)));
 *     Optional&lt;PageRequest&gt; next = page.next(answer);
 * }
 * </pre>
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "failure" })
@org.jspecify.annotations.NullMarked
package io.evenkeel.http;

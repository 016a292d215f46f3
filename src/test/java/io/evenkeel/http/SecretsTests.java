package io.evenkeel.http;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

class SecretsTests {

	private static final String TOKEN = "s3cret/\"Zq81+LmX";

	private static final String IN_JSON = "s3cret/\\\"Zq81+LmX";

	private final List<String> notices = new ArrayList<>();

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 404, 422, 429, 500, 502, 503 })
	void areInNothingThatIsSaidWhenTheServiceEchoesThem(int status) {
		try (TestShop shop = new TestShop(); ServiceClient client = client(shop)) {
			shop.replies(TestShop.json(status,
					"{\"errorMessage\":\"bad token " + IN_JSON + "\",\"sent\":[\"Bearer " + IN_JSON + "\"]}"));

			for (Call call : new Call[] { Call.get("/a").about("what " + TOKEN + " may do"),
					Call.post("/a", JsonNodeFactory.instance.objectNode()).about("what " + TOKEN + " may do") }) {
				RuntimeException failure = catchRuntimeException(() -> client.send(call));

				assertThat(text(failure)).contains("***").doesNotContain("Zq81");
				if (failure instanceof ServiceRefusal refusal) {
					assertThat(refusal.body().toString()).contains("***").doesNotContain("Zq81");
				}
			}
			assertThat(this.notices).noneMatch((notice) -> notice.contains("Zq81"));
			assertThat(shop.askedHeaders.get(0).get("Authorization")).containsExactly("Bearer " + TOKEN);
		}
	}

	private ServiceClient client(TestShop shop) {
		Service service = service(shop.address().toString());
		ManualTime time = new ManualTime();
		return new ServiceClient(service, this.notices::add, new CallBudget(service.limits(), time), time);
	}

	private static Service service(String address) {
		return Service.at("webshop", "ecwid", URI.create(address))
			.header("X-Plain", "shown")
			.secret("Authorization", "Bearer " + TOKEN)
			.patience(Patience.usual().total(Duration.ofSeconds(4)))
			.build();
	}

	private static String text(Throwable failure) {
		StringWriter text = new StringWriter();
		failure.printStackTrace(new PrintWriter(text));
		return text.toString();
	}

	@Test
	void areNotInTheTextOfAService() {
		assertThat(service("https://shop.example")).asString().contains("shown", "***").doesNotContain("Zq81");
	}

	@Test
	void areFoundInEveryFormTheyComeBackIn() {
		String basic = Base64.getEncoder().encodeToString("key-one:secret-two".getBytes(StandardCharsets.UTF_8));
		Secrets secrets = new Secrets(Service.at("a", "b", URI.create("https://shop.example"))
			.secret("Authorization", "Basic " + basic)
			.secret("X-Auth-Token", "t&k n")
			.build());

		assertThat(secrets.mask("key-one, secret-two, " + basic + ", Basic " + basic + ", t&k n, t%26k+n"))
			.isEqualTo("***, ***, ***, ***, ***, ***");
	}

}

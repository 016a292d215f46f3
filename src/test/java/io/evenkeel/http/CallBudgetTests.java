package io.evenkeel.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

import static io.evenkeel.http.TestShop.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CallBudgetTests {

	private final ManualTime time = new ManualTime();

	/** Retail with one and with nine registers, Ecwid, BigCommerce, and a small one. */
	@ParameterizedTest
	@CsvSource({ "350, 300", "2750, 300", "600, 60", "150, 30", "450, 30", "20, 1" })
	void usesTheLimitAndNeverExceedsItWhereverTheWindowsOfTheServiceBegin(int limit, int seconds) throws Exception {
		Duration length = Duration.ofSeconds(seconds);
		Random random = new Random(limit);
		for (int phase = 0; phase < 10; phase++) {
			CountingService service = new CountingService(limit, length.toNanos(), length.toNanos() * phase / 10);
			CallBudget budget = new CallBudget(Limits.of(limit, length), this.time);
			long end = this.time.nanos() + length.toNanos() * 10;

			while (this.time.nanos() < end) {
				CallBudget.Turn turn = budget.take(Urgency.PRODUCTS, Duration.ofMinutes(10));
				travel(random, length.toNanos() / limit);
				service.call(this.time.nanos());
				travel(random, length.toNanos() / limit);
				budget.answered(turn, none());
			}

			assertThat(service.refused).hasValue(0);
			assertThat(service.accepted.get()).isGreaterThanOrEqualTo((int) (limit * 10 * 0.95));
		}
	}

	private void travel(Random random, long most) {
		this.time.pass(Duration.ofNanos(random.nextLong(most / 2)));
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void usesTheLimitOfARealServiceAndIsNeverRefused(boolean taught) throws Exception {
		Duration length = Duration.ofSeconds(1);
		CountingService service = new CountingService(20, length.toNanos(), 123_456_789);
		Duration whole = Duration.ofSeconds(6);

		try (TestShop shop = new TestShop()) {
			shop.replies((exchange) -> {
				boolean fits = service.call(System.nanoTime());
				exchange.getResponseHeaders().set("X-Left", String.valueOf(service.remaining()));
				TestShop.write(exchange, fits ? 204 : 429, new byte[0]);
			});
			Limits limits = Limits.of(20, length);
			Service at = Service.at("fast", "shop", shop.address())
				.limits(taught ? limits.taughtBy(null, "X-Left") : limits)
				.build();
			int used = callFromManyThreads(at, whole, service);

			assertThat(service.refused).hasValue(0);
			assertThat(used).isGreaterThanOrEqualTo((int) (20 * whole.toSeconds() * 0.95));
		}
	}

	private static int callFromManyThreads(Service service, Duration whole, CountingService counted) throws Exception {
		int used;
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try (ServiceClient client = ServiceClient.open(service); ServiceClient second = ServiceClient.open(service)) {
			List<Future<?>> callers = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				ServiceClient mine = (i % 2 == 0) ? client : second;
				callers.add(threads.submit(() -> {
					while (!over.get()) {
						mine.send(Call.get("/products"));
					}
				}));
			}
			TimeUnit.NANOSECONDS.sleep(whole.toNanos());
			used = counted.accepted.get();
			over.set(true);
			for (Future<?> caller : callers) {
				caller.get();
			}
		}
		finally {
			threads.shutdown();
		}
		return used;
	}

	@Test
	void beginsWithoutABurstWhereNothingTellsWhatAnEarlierProcessLeft() throws Exception {
		CallBudget budget = new CallBudget(Limits.of(600, Duration.ofSeconds(60)), this.time);

		call(budget, none());
		call(budget, none());

		assertThat(this.time.nanos()).isEqualTo(Duration.ofMillis(100).toNanos());
	}

	@Test
	void holdsEverybodyUntilTheLongestPauseIsOver() throws Exception {
		CallBudget budget = new CallBudget(Limits.none(), this.time);

		budget.pause(Duration.ofSeconds(30));
		budget.pause(Duration.ofSeconds(5));
		call(budget, none());

		assertThat(this.time.nanos()).isEqualTo(Duration.ofSeconds(30).toNanos());
	}

	@Test
	void keepsSeveralWindowsAtOnce() throws Exception {
		CallBudget budget = new CallBudget(Limits.of(30, Duration.ofSeconds(1)).and(100, Duration.ofSeconds(60)),
				this.time);

		for (int i = 0; i < 101; i++) {
			call(budget, none());
		}

		assertThat(this.time.nanos()).isBetween(Duration.ofSeconds(60).toNanos(), Duration.ofSeconds(61).toNanos());
	}

	@Test
	void leavesAShareToOthers() throws Exception {
		CallBudget budget = new CallBudget(
				Limits.of(100, Duration.ofSeconds(60)).leaving(0.5).burst(100).taughtBy(null, "X-Left"), this.time);

		for (int i = 0; i < 50; i++) {
			call(budget, none());
		}
		assertThat(this.time.nanos()).isZero();

		call(budget, none());
		assertThat(this.time.nanos()).isEqualTo(Duration.ofSeconds(60).toNanos());
	}

	@Test
	void makesRoomForCallsOfOthersThatTheHeadersTellOf() throws Exception {
		CallBudget budget = taught(100);

		call(budget, headers("X-Left", "10"));
		for (int i = 0; i < 10; i++) {
			call(budget, headers("X-Left", String.valueOf(9 - i)));
		}
		assertThat(this.time.nanos()).isZero();

		call(budget, none());
		assertThat(this.time.nanos()).isEqualTo(Duration.ofSeconds(60).toNanos());
	}

	@Test
	void takesItsOwnCallsForNobodyElses() throws Exception {
		CallBudget budget = taught(100);

		for (int i = 0; i < 100; i++) {
			call(budget, headers("X-Left", String.valueOf(99 - i)));
		}

		assertThat(this.time.nanos()).isZero();
	}

	@Test
	void saysWhatIsLeft() throws Exception {
		CallBudget budget = taught(100);

		call(budget, headers("X-Limit", "40", "X-Left", "10"));

		assertThat(budget.left()).containsExactly(new Left(new Window(40, Duration.ofSeconds(60)), 10));
	}

	@Test
	void stopsWaitingWhenInterrupted() {
		CallBudget budget = new CallBudget(Limits.none(), Time.REAL);
		budget.pause(Duration.ofMinutes(1));
		Thread.currentThread().interrupt();

		assertThatExceptionOfType(StopFailure.class)
			.isThrownBy(() -> budget.take(Urgency.ORDERS, Duration.ofMinutes(10)))
			.withMessageContaining("It was not sent");

		assertThat(Thread.interrupted()).isTrue();
		assertThat(budget.waiting()).isZero();
	}

	@Test
	void takesOverANewLimit() throws Exception {
		CallBudget budget = taught(100);

		call(budget, headers("X-Limit", "40", "X-Left", "39"));
		for (int i = 0; i < 39; i++) {
			call(budget, none());
		}
		assertThat(this.time.nanos()).isZero();

		call(budget, none());
		assertThat(this.time.nanos()).isEqualTo(Duration.ofSeconds(60).toNanos());
	}

	@Test
	void asksOneAtATimeUntilItKnowsWhatAnEarlierProcessLeft() throws Exception {
		CallBudget budget = taught(100);
		CallBudget.Turn first = budget.take(Urgency.PRODUCTS, Duration.ofMinutes(10));
		ExecutorService threads = Executors.newSingleThreadExecutor();

		Future<CallBudget.Turn> second = threads.submit(() -> budget.take(Urgency.ORDERS, Duration.ofMinutes(10)));
		assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> second.get(100, TimeUnit.MILLISECONDS));
		budget.answered(first, headers("X-Left", "0"));
		second.get(20, TimeUnit.SECONDS);

		assertThat(this.time.nanos()).isEqualTo(Duration.ofSeconds(60).toNanos());
		threads.shutdown();
	}

	@Test
	void letsOrdersGoBeforeStockBeforeProducts() throws Exception {
		CallBudget budget = new CallBudget(Limits.of(1, Duration.ofSeconds(1)), this.time);
		CallBudget.Turn first = budget.take(Urgency.PRODUCTS, Duration.ofMinutes(10));
		List<Urgency> went = Collections.synchronizedList(new ArrayList<>());
		ExecutorService threads = Executors.newCachedThreadPool();
		List<Future<?>> callers = new ArrayList<>();
		for (Urgency urgency : List.of(Urgency.BACKGROUND, Urgency.PRODUCTS, Urgency.STOCK, Urgency.ORDERS)) {
			callers.add(threads.submit(() -> {
				CallBudget.Turn turn = budget.take(urgency, Duration.ofMinutes(10));
				went.add(urgency);
				budget.answered(turn, none());
				return null;
			}));
		}
		while (budget.waiting() < 4) {
			TimeUnit.MILLISECONDS.sleep(1);
		}

		budget.answered(first, none());
		for (Future<?> caller : callers) {
			caller.get(20, TimeUnit.SECONDS);
		}

		assertThat(went).containsExactly(Urgency.ORDERS, Urgency.STOCK, Urgency.PRODUCTS, Urgency.BACKGROUND);
		threads.shutdown();
	}

	@Test
	void holdsEveryCallerOfTheConnectionWhileOneWasAskedToPause() throws Exception {
		try (TestShop shop = new TestShop()) {
			shop.replies(json(429, "", "Retry-After", "1"), json(200, "{}"));
			Service at = Service.at("gate", "shop", shop.address())
				.patience(Patience.usual().total(Duration.ZERO))
				.build();
			try (ServiceClient one = ServiceClient.open(at); ServiceClient other = ServiceClient.open(at)) {
				assertThatExceptionOfType(TryAgainFailure.class).isThrownBy(() -> one.send(Call.get("/a")));
				assertThatExceptionOfType(TryAgainFailure.class).isThrownBy(() -> other.send(Call.get("/b")));
			}
			assertThat(shop.asked).containsExactly("GET /a");
		}
	}

	@Test
	void isTheSameForAllClientsOfAConnection() {
		URI base = URI.create("https://shop.example/api");
		Service.Builder shop = Service.at("webshop", "shop", base);

		CallBudget budget = CallBudget.of(shop.limits(Limits.of(10, Duration.ofSeconds(1))).build());

		assertThat(CallBudget.of(shop.build())).isSameAs(budget);
		assertThat(CallBudget.of(shop.limits(Limits.of(20, Duration.ofSeconds(1))).build())).isSameAs(budget);
		assertThat(CallBudget.of(Service.at("other", "shop", base).build())).isNotSameAs(budget);
	}

	private CallBudget taught(int limit) {
		return new CallBudget(Limits.of(limit, Duration.ofSeconds(60)).burst(limit).taughtBy("X-Limit", "X-Left"),
				this.time);
	}

	private void call(CallBudget budget, Lesson lesson) throws Exception {
		budget.answered(budget.take(Urgency.PRODUCTS, Duration.ofMinutes(10)), lesson);
	}

	private static Lesson none() {
		return headers();
	}

	private static Lesson headers(String... pairs) {
		HttpHeaders headers = new HttpHeaders();
		for (int i = 0; i < pairs.length; i += 2) {
			headers.add(pairs[i], pairs[i + 1]);
		}
		return new Lesson(Limits.none().taughtBy("X-Limit", "X-Left"), headers, ManualTime.START);
	}

}

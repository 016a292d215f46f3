package io.evenkeel.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * The budgets that a call needs a turn of: that of its route, where the service limits
 * each route for itself, and that of the whole connection. A route is a method and a path
 * in which every id counts as the same.
 */
final class Budgets {

	private final Service service;

	private final CallBudget whole;

	private final BiFunction<String, Limits, CallBudget> ofRoute;

	private Budgets(Service service, CallBudget whole, BiFunction<String, Limits, CallBudget> ofRoute) {
		this.service = service;
		this.whole = whole;
		this.ofRoute = ofRoute;
	}

	/**
	 * The budgets of a connection, the same for everybody who asks.
	 * @param service the service
	 * @return its budgets
	 */
	static Budgets of(Service service) {
		return new Budgets(service, CallBudget.of(service), (route, limits) -> CallBudget.of(service, route, limits));
	}

	/**
	 * Budgets of their own.
	 * @param service the service
	 * @param whole the budget of the whole connection
	 * @param time the time of those of its routes
	 * @return the budgets
	 */
	static Budgets of(Service service, CallBudget whole, Time time) {
		Map<String, CallBudget> routes = new ConcurrentHashMap<>();
		return new Budgets(service, whole,
				(route, limits) -> routes.computeIfAbsent(route, (key) -> new CallBudget(limits, time)));
	}

	CallBudget whole() {
		return this.whole;
	}

	/**
	 * Waits for a turn of each budget.
	 * @param call the call
	 * @return the turns, to be ended whatever happens
	 * @throws CallBudget.TooLong when the service asked for a longer pause than we wait
	 */
	Turns take(Call call) throws CallBudget.TooLong {
		Duration patience = this.service.patience().total();
		Limits limits = this.service.routes().apply(call);
		if (limits.windows().isEmpty()) {
			return new Turns(this.whole, this.whole.take(call.urgency(), patience), null, null);
		}
		CallBudget route = this.ofRoute.apply(route(call), limits);
		CallBudget.Turn first = route.take(call.urgency(), patience);
		try {
			return new Turns(this.whole, this.whole.take(call.urgency(), patience), route, first);
		}
		catch (CallBudget.TooLong | RuntimeException ex) {
			route.answered(first, Lesson.none());
			throw ex;
		}
	}

	static String route(Call call) {
		return call.method() + " " + call.path().replaceAll("/\\d+(?=/|$)", "/{id}");
	}

	/**
	 * The right to make one call.
	 *
	 * @param whole the budget of the connection
	 * @param turn the turn there
	 * @param route the budget of the route; null where it has none
	 * @param ofRoute the turn there
	 */
	record Turns(CallBudget whole, CallBudget.Turn turn, @Nullable CallBudget route,
			CallBudget.@Nullable Turn ofRoute) {

		/**
		 * The call is over, answered or not.
		 * @param lesson what the answer teaches of the limit of the whole
		 */
		void answered(Lesson lesson) {
			this.whole.answered(this.turn, lesson);
			if (this.route != null && this.ofRoute != null) {
				this.route.answered(this.ofRoute, Lesson.none());
			}
		}

	}

}

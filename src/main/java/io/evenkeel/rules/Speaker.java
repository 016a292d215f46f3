package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.rules.Verdict.Because;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;

/**
 * Knows which rule is speaking, so that every wish carries its name, place and reason.
 */
final class Speaker extends DefaultAgendaEventListener {

	private final Map<String, Place> places;

	private final Map<String, Voice> voices = new HashMap<>();

	/** Also read by the thread that waits for the rules. */
	private volatile @Nullable Match match;

	private @Nullable Match counted;

	Speaker(Map<String, Place> places) {
		this.places = places;
	}

	@Override
	public void beforeMatchFired(BeforeMatchFiredEvent event) {
		this.match = event.getMatch();
	}

	Map<String, Place> places() {
		return this.places;
	}

	void silence() {
		this.match = null;
	}

	/**
	 * The rule that is speaking.
	 * @return its name and place, or null between rules
	 */
	@Nullable String words() {
		Match current = this.match;
		return (current != null)
				? "rule \"" + current.getRule().getName() + "\" (" + this.places.get(current.getRule().getName()) + ")"
				: null;
	}

	@Nullable RecordPair pair() {
		Match current = this.match;
		return (current == null) ? null
				: (RecordPair) current.getObjects()
					.stream()
					.filter(RecordPair.class::isInstance)
					.findFirst()
					.orElse(null);
	}

	Because because(String reason) {
		Match current = this.match;
		if (current == null) {
			throw new IllegalStateException("a verb was used outside of a rule");
		}
		Voice voice = this.voices.computeIfAbsent(current.getRule().getName(), this::voice);
		if (this.counted != current) {
			this.counted = current;
			voice.spoken++;
		}
		return voice.because(reason);
	}

	/**
	 * What a rule wanted was not done.
	 * @param rule the rule's name
	 */
	void overruled(String rule) {
		this.voices.get(rule).overruled++;
	}

	/**
	 * What was counted since the last time.
	 * @return one for each rule that spoke
	 */
	List<RuleCount> take() {
		List<RuleCount> counts = new ArrayList<>();
		for (Voice voice : this.voices.values()) {
			if (voice.spoken > 0) {
				counts.add(new RuleCount(voice.source, voice.rule, voice.spoken - voice.overruled, voice.overruled));
			}
			voice.spoken = 0;
			voice.overruled = 0;
		}
		this.counted = null;
		return counts;
	}

	private Voice voice(String rule) {
		Place place = this.places.get(rule);
		return new Voice(rule, (place != null) ? place.toString() : "?");
	}

	/** A rule with the last thing it said: most rules always give the same reason. */
	private static final class Voice {

		private final String rule;

		private final String source;

		private @Nullable Because last;

		private long spoken;

		private long overruled;

		Voice(String rule, String source) {
			this.rule = rule;
			this.source = source;
		}

		Because because(String reason) {
			Because known = this.last;
			if (known == null || !known.reason().equals(reason)) {
				known = new Because(this.rule, this.source, reason);
				this.last = known;
			}
			return known;
		}

	}

}

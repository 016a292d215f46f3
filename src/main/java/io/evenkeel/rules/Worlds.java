package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.evenkeel.rules.PolicyShape.Ask;
import org.jspecify.annotations.Nullable;

/**
 * The cases that are left of all there can be - who has the record, who had it, whether
 * both once agreed - once some conditions hold.
 */
final class Worlds {

	private static final Map<String, Predicate<World>> WORDS = words();

	private static final Pattern WORD = Pattern.compile("(!?)(\\w+)(?:(==|!=)(true|false))?");

	private static final Pattern TELLS = Pattern
		.compile("(pos|shop|base)\\.\\w[\\w.!]*(==|!=|<=|>=|<|>)(\"[^\"]*\"|-?[\\d.]+|true|false|null)");

	private static final Pattern CALL = Pattern
		.compile("(changedInPos|changedInShop|differs|wasNotSoldThrough|knowsStockOf)\\(.*\\)");

	private final List<World> left;

	private Worlds(List<World> left) {
		this.left = left;
	}

	/** Whatever can be. */
	static Worlds all() {
		return new Worlds(IntStream.range(0, 1 << 6).mapToObj(World::of).filter(World::isConsistent).toList());
	}

	static Worlds where(List<Ask> asks) {
		Worlds worlds = all();
		for (Ask ask : asks) {
			worlds = worlds.and(ask);
		}
		return worlds;
	}

	Worlds and(Ask ask) {
		Predicate<World> meaning = meaning(ask.text());
		return (meaning != null) ? new Worlds(this.left.stream().filter(meaning).toList()) : this;
	}

	boolean isEmpty() {
		return this.left.isEmpty();
	}

	boolean always(Predicate<World> what) {
		return this.left.stream().allMatch(what);
	}

	/**
	 * Whether a condition says no more than who has the record, and holds in all cases
	 * that are left.
	 * @param ask the condition
	 * @return true when it adds nothing
	 */
	boolean imply(Ask ask) {
		Matcher word = WORD.matcher(ask.text());
		Predicate<World> meaning = (word.matches()) ? meaning(ask.text()) : null;
		return meaning != null && always(meaning);
	}

	/** What a condition says at least about the cases; null for nothing. */
	private static @Nullable Predicate<World> meaning(String text) {
		Matcher word = WORD.matcher(text);
		if (word.matches() && WORDS.containsKey(word.group(2))) {
			boolean turned = !word.group(1).isEmpty();
			turned ^= word.group(3) != null && (word.group(3).equals("!=") ^ word.group(4).equals("false"));
			Predicate<World> meaning = WORDS.get(word.group(2));
			return turned ? meaning.negate() : meaning;
		}
		Matcher tells = TELLS.matcher(text);
		if (tells.matches()) {
			boolean isNull = tells.group(3).equals("null");
			boolean needsValue = tells.group(2).equals("!=") ? isNull : !isNull;
			return needsValue ? WORDS.get(switch (tells.group(1)) {
				case "pos" -> "inPos";
				case "shop" -> "inShop";
				default -> "linkedBefore";
			}) : null;
		}
		Matcher call = CALL.matcher(text);
		return call.matches() ? switch (call.group(1)) {
			case "changedInPos" -> (world) -> world.inPos() && world.linkedBefore();
			case "changedInShop" -> (world) -> world.inShop() && world.linkedBefore();
			case "differs" -> (world) -> world.inPos() && world.inShop();
			case "wasNotSoldThrough" -> World::linkedBefore;
			default -> World::inPos;
		} : null;
	}

	private static Map<String, Predicate<World>> words() {
		Map<String, Predicate<World>> words = new HashMap<>();
		words.put("inPos", World::inPos);
		words.put("inShop", World::inShop);
		words.put("inBoth", (world) -> world.inPos() && world.inShop());
		words.put("onlyInPos", (world) -> world.inPos() && !world.inShop());
		words.put("onlyInShop", (world) -> world.inShop() && !world.inPos());
		words.put("posGone", World::posGone);
		words.put("shopGone", World::shopGone);
		words.put("linkedBefore", World::linkedBefore);
		words.put("variant", World::variant);
		return words;
	}

	/**
	 * One case.
	 *
	 * @param inPos the point of sale has the record
	 * @param inShop the shop has it
	 * @param posGone the point of sale had it
	 * @param shopGone the shop had it
	 * @param linkedBefore both agreed once
	 * @param variant it is a variant
	 */
	record World(boolean inPos, boolean inShop, boolean posGone, boolean shopGone, boolean linkedBefore,
			boolean variant) {

		static World of(int bits) {
			return new World((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0,
					(bits & 32) != 0);
		}

		boolean isConsistent() {
			boolean gone = this.posGone && this.inPos || this.shopGone && this.inShop;
			return !gone && (!this.variant || this.inPos || this.inShop);
		}

	}

	/**
	 * The conditions as a list of pairs that cannot hold together.
	 * @param asks the conditions
	 * @return the text of the first two that contradict each other, or none
	 */
	static List<Ask> contradiction(List<Ask> asks) {
		List<Ask> before = new ArrayList<>();
		for (Ask ask : asks) {
			for (Ask other : before) {
				if (where(List.of(other, ask)).isEmpty()) {
					return List.of(other, ask);
				}
			}
			before.add(ask);
		}
		return where(asks).isEmpty() ? List.of(asks.get(0), asks.get(asks.size() - 1)) : List.of();
	}

}

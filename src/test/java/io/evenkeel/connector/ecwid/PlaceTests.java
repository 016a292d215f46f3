package io.evenkeel.connector.ecwid;

import io.evenkeel.failure.StopFailure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlaceTests {

	private static final Place SECOND_PAGE = Place.since("1000", 2000).in(250).after(100, 77);

	@Test
	void comesBackFromItsText() {
		Place place = SECOND_PAGE.back(3, 247);

		assertThat(Place.of(place.toString())).isEqualTo(place);
		assertThat(Place.of(SECOND_PAGE.toString())).isEqualTo(SECOND_PAGE);
	}

	@Test
	void stepsBackByTheRowsThatLeft() {
		Place place = SECOND_PAGE.back(3, 247);

		assertThat(place.offset()).isEqualTo(97);
		assertThat(place.total()).isEqualTo(247);
		assertThat(place.mayRepeat()).isTrue();
		assertThat(place.after(100, 78).mayRepeat()).isFalse();
	}

	@Test
	void repeatsWhatWasPushedOnByRowsThatCameIn() {
		assertThat(SECOND_PAGE.in(250).mayRepeat()).isFalse();
		assertThat(SECOND_PAGE.in(360).mayRepeat()).isTrue();
		assertThat(SECOND_PAGE.in(360).after(100, 78).mayRepeat()).isTrue();
		assertThat(SECOND_PAGE.in(360).after(110, 78).mayRepeat()).isFalse();
	}

	@Test
	void marksTheTimeOfItsBeginningWithAnOverlap() {
		assertThat(SECOND_PAGE.mark()).isEqualTo("1995");
	}

	@Test
	void takesNoForeignCursorOrMark() {
		assertThatThrownBy(() -> Place.of("page 2")).isInstanceOf(StopFailure.class);
		assertThatThrownBy(() -> Place.since("yesterday", 1)).isInstanceOf(StopFailure.class)
			.hasMessageContaining("full read");
	}

}

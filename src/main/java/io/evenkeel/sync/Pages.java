package io.evenkeel.sync;

import java.time.Duration;

import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import io.evenkeel.failure.Failure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Reads pages, a few times where that may help. */
final class Pages {

	private static final RetryTemplate RETRY = new RetryTemplate(RetryPolicy.builder()
		.includes(TryAgainFailure.class)
		.maxRetries(5)
		.delay(Duration.ofSeconds(1))
		.multiplier(2)
		.maxDelay(Duration.ofSeconds(30))
		.build());

	private Pages() {
	}

	/**
	 * Reads a page.
	 * @param source the source
	 * @param cursor the cursor, null for the first page
	 * @return the page
	 * @throws StopFailure when it could not be read in six tries
	 */
	static Page read(PageSource source, @Nullable String cursor) {
		try {
			return RETRY.execute(() -> source.read(cursor));
		}
		catch (RetryException ex) {
			if (ex.getCause() instanceof TryAgainFailure again) {
				throw new StopFailure(again.getMessage() + " It was tried six times. Restart the run later.", again);
			}
			throw (ex.getCause() instanceof Failure failure) ? failure : new IllegalStateException(ex.getCause());
		}
	}

}

package io.evenkeel.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * Reads no more of a body than is allowed, counted after unpacking, and not for ever.
 * Past that the connection is cut: an endless body would otherwise be read to its end
 * when it is closed.
 */
final class LimitedBody implements ExecChainHandler {

	/** How many waits for an answer a whole body may take. */
	private static final int SLOWEST = 5;

	private final int largest;

	private final long longest;

	LimitedBody(int largest, Duration answer) {
		this.largest = largest;
		this.longest = answer.multipliedBy(SLOWEST).toNanos();
	}

	@Override
	public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
			throws IOException, HttpException {
		ClassicHttpResponse response = chain.proceed(request, scope);
		HttpEntity entity = response.getEntity();
		if (entity != null) {
			response.setEntity(new Entity(entity, scope));
		}
		return response;
	}

	private final class Entity extends HttpEntityWrapper {

		private final InputStream content;

		Entity(HttpEntity wrapped, ExecChain.Scope scope) throws IOException {
			super(wrapped);
			this.content = new Content(wrapped.getContent(), scope);
		}

		@Override
		public InputStream getContent() {
			return this.content;
		}

	}

	private final class Content extends FilterInputStream {

		private final ExecChain.Scope scope;

		private final long begin = System.nanoTime();

		private boolean cut;

		private long read;

		Content(InputStream in, ExecChain.Scope scope) {
			super(in);
			this.scope = scope;
		}

		@Override
		public int read() throws IOException {
			int one = super.read();
			count((one >= 0) ? 1 : 0);
			return one;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int count = super.read(buffer, offset, length);
			count(Math.max(0, count));
			return count;
		}

		private void count(int more) throws IOException {
			this.read += more;
			if (this.read > LimitedBody.this.largest) {
				cut();
				throw new TooLarge();
			}
			if (System.nanoTime() - this.begin > LimitedBody.this.longest) {
				cut();
				throw new SocketTimeoutException("the body came too slowly");
			}
		}

		private void cut() {
			this.cut = true;
			this.scope.execRuntime.discardEndpoint();
		}

		@Override
		public void close() throws IOException {
			if (!this.cut) {
				super.close();
			}
		}

	}

	/** The body goes on past the limit. */
	static final class TooLarge extends IOException {

	}

}

package io.evenkeel.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * Reads no more of a body than is allowed, counted after unpacking. Past that the
 * connection is cut: an endless body would otherwise be read to its end when it is
 * closed.
 */
final class LimitedBody implements ExecChainHandler {

	private final int largest;

	LimitedBody(int largest) {
		this.largest = largest;
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

		private void count(int more) throws TooLarge {
			this.read += more;
			if (this.read > LimitedBody.this.largest) {
				this.scope.execRuntime.discardEndpoint();
				throw new TooLarge();
			}
		}

		@Override
		public void close() throws IOException {
			if (this.read <= LimitedBody.this.largest) {
				super.close();
			}
		}

	}

	/** The body goes on past the limit. */
	static final class TooLarge extends IOException {

	}

}

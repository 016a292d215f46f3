package io.evenkeel.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;

import javax.net.ssl.SSLSocket;

import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Makes a connection safe, and says so when that did not work out: nothing of the call
 * was sent then.
 */
final class Tls implements TlsSocketStrategy {

	private final TlsSocketStrategy system = DefaultClientTlsStrategy.createSystemDefault();

	@Override
	public SSLSocket upgrade(Socket socket, String target, int port, Object attachment, HttpContext context)
			throws IOException {
		try {
			return this.system.upgrade(socket, target, port, attachment, context);
		}
		catch (IOException ex) {
			throw new NotSafe(ex);
		}
	}

	/** No safe connection came about. */
	static final class NotSafe extends IOException {

		NotSafe(IOException cause) {
			super(cause.getMessage(), cause);
		}

		/**
		 * Whether the line broke, and not the trust.
		 * @return whether it may pass
		 */
		boolean isPassing() {
			for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
				if (cause instanceof EOFException || cause instanceof SocketException
						|| cause instanceof SocketTimeoutException) {
					return true;
				}
			}
			return false;
		}

	}

}

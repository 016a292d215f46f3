package io.evenkeel.sync;

import java.util.function.Supplier;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of their own, committed whatever becomes of the chunk around them. */
final class Transactions {

	private final TransactionTemplate own;

	Transactions(PlatformTransactionManager manager) {
		this.own = new TransactionTemplate(manager);
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	void commit(Runnable work) {
		this.own.executeWithoutResult((status) -> work.run());
	}

	<T> T commit(Supplier<T> work) {
		return this.own.execute((status) -> work.get());
	}

}

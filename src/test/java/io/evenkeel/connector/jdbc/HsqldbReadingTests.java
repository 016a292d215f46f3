package io.evenkeel.connector.jdbc;

import java.util.UUID;

class HsqldbReadingTests extends JdbcReadingTests {

	static TestDatabase hsqldb() {
		return new TestDatabase("jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc", "SA", "");
	}

	@Override
	TestDatabase newDatabase() {
		return hsqldb();
	}

	@Override
	String listType() {
		return "varchar(20) array";
	}

}

package io.evenkeel.connector.jdbc;

class HsqldbWritingTests extends JdbcWritingTests {

	@Override
	TestDatabase newDatabase() {
		return HsqldbReadingTests.hsqldb();
	}

	@Override
	String listType() {
		return "varchar(20) array";
	}

}

package io.evenkeel.connector.jdbc;

class HsqldbWritingTests extends JdbcWritingTests {

	@Override
	TestDatabase newDatabase() {
		return HsqldbReadingTests.hsqldb();
	}

	@Override
	String countWaiting() {
		return "select count(*) from information_schema.system_sessions where length(this_waiting_for) > 0";
	}

	@Override
	String listType() {
		return "varchar(20) array";
	}

}

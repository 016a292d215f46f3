package io.evenkeel.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import io.evenkeel.failure.Problem;
import io.evenkeel.run.ReportFormat;
import io.evenkeel.sync.LinkRow;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.TypeConversionException;

/** All commands, put together. */
final class Commands {

	private final Session session;

	private final EngineOpener opener;

	Commands(Session session, EngineOpener opener) {
		this.session = session;
		this.opener = opener;
	}

	CommandLine line() {
		Work work = new Work(this.session, this.opener);
		CommandLine line = new CommandLine(new EvenkeelCommand(this.session));
		line.addSubcommand(new DemoCommand(this.session, this.opener));
		line.addSubcommand(new SandboxCommand(this.session));
		line.addSubcommand(new LintCommand(this.session));
		line.addSubcommand(new JobsCommand(this.session));
		line.addSubcommand(new CommandLine(new ConnectionsCommand(this.session))
			.addSubcommand(new ConnectionsTestCommand(this.session)));
		line.addSubcommand(new PlanCommand(this.session, work));
		line.addSubcommand(new ApplyCommand(this.session, work));
		line.addSubcommand(new RunCommand(this.session, work));
		line.addSubcommand(new RestartCommand(this.session, work));
		line.addSubcommand(new ApproveCommand(this.session, work));
		line.addSubcommand(new RejectCommand(this.session, work));
		line.addSubcommand(new StatusCommand(this.session));
		line.addSubcommand(new HistoryCommand(this.session));
		line.addSubcommand(new ReportCommand(this.session));
		line.addSubcommand(new ExplainCommand(this.session, this.opener));
		line.addSubcommand(new LinksCommand(this.session));
		line.addSubcommand(new LinkCommand(this.session));
		line.addSubcommand(new UnlinkCommand(this.session));
		line.addSubcommand(new RelinkCommand(this.session));
		line.addSubcommand(new CommandLine(new RulesCommand()).addSubcommand(new RulesCheckCommand(this.session))
			.addSubcommand(new RulesTestCommand(this.session))
			.addSubcommand(new RulesNewCommand(this.session))
			.addSubcommand(new RulesExportCommand(this.session))
			.addSubcommand(new RulesImportCommand(this.session))
			.addSubcommand(new RulesShowCommand(this.session))
			.addSubcommand(new RulesImpactCommand(this.session))
			.addSubcommand(new RulesCoverageCommand(this.session))
			.addSubcommand(new RulesPublishCommand(this.session))
			.addSubcommand(new RulesVersionsCommand(this.session))
			.addSubcommand(new RulesDiffCommand(this.session))
			.addSubcommand(new RulesRollbackCommand(this.session)));
		line.registerConverter(ReportFormat.class, (text) -> oneOf("format", ReportFormat.values(), text));
		line.registerConverter(TextOrJson.Format.class, (text) -> oneOf("format", TextOrJson.Format.values(), text));
		line.registerConverter(LinksOutput.Format.class, (text) -> oneOf("format", LinksOutput.Format.values(), text));
		line.registerConverter(LinkRow.State.class, (text) -> oneOf("state", LinkRow.State.values(), text));
		line.registerConverter(PageOutput.Format.class, (text) -> oneOf("format", PageOutput.Format.values(), text));
		line.registerConverter(DemoCommand.Pair.class, (text) -> oneOf("pair", DemoCommand.Pair.values(), text));
		line.registerConverter(RestartCommand.Rules.class,
				(text) -> oneOf("choice of rules", RestartCommand.Rules.values(), text));
		line.setUsageHelpWidth(100);
		line.setColorScheme(Help.defaultColorScheme(this.session.paint().isOn() ? Help.Ansi.ON : Help.Ansi.OFF));
		exitCodes(line);
		return line;
	}

	private static <T> T oneOf(String kind, T[] words, String text) {
		return Arrays.stream(words)
			.filter((word) -> word.toString().equalsIgnoreCase(text))
			.findFirst()
			.orElseThrow(() -> new TypeConversionException("there is no such " + kind + " here"
					+ Problem.suggestion(text, Arrays.stream(words).map(Object::toString).toList())));
	}

	private static void exitCodes(CommandLine line) {
		Map<String, String> codes = new LinkedHashMap<>();
		ExitCode.ALL.forEach((code) -> codes.put(Integer.toString(code), ExitCode.MEANINGS.get(code)));
		UsageMessageSpec usage = line.getCommandSpec().usageMessage();
		usage.exitCodeListHeading("%nExit codes:%n");
		usage.exitCodeList(codes);
		usage.commandListHeading("%nCommands:%n");
		usage.synopsisHeading("%nUsage: ");
		usage.descriptionHeading("%n");
		usage.parameterListHeading("%n");
		usage.optionListHeading("%nOptions:%n");
		line.getSubcommands().values().forEach(Commands::exitCodes);
	}

}

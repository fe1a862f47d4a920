using System.CommandLine;
using System.Text;
using NotesArchive;
using NotesArchive.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var signals = new StopSignals();
var line = CommandLine.Create(signals.Asked).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (line.Errors.Count > 0)
    return CommandLineFaults.Tell(line, Console.Error);
try
{
    GlobalizationData.Require();
    var status = line.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return signals.Asked.IsCancellationRequested ? signals.Tell("all was done by then") : status;
}
catch (OperationCanceledException) when (signals.Asked.IsCancellationRequested)
{
    return signals.Tell("nothing was put in place");
}
catch (ConfigurationException fault)
{
    Console.Error.WriteLine(fault.Message);
    return ExitStatus.CouldNotRun;
}
catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
{
    Console.Error.WriteLine($"{fault.Message} Free space, mend the rights, or name another folder.");
    return ExitStatus.CouldNotRun;
}
// A fault of ours: one line that can be reported, never a trace.
catch (Exception fault)
{
    Console.Error.WriteLine($"notes-archive failed: {fault.GetBaseException().GetType().Name}: "
        + $"{fault.GetBaseException().Message.ReplaceLineEndings(" ")} Please report this line with the command.");
    return ExitStatus.CouldNotRun;
}

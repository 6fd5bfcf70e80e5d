// Where the time goes: every stage apart and the whole way, on generated plans of three sizes.
//
//     gangmu-bench                             all stages
//     gangmu-bench segment                     only the stages whose name holds the word
//     gangmu-bench files FILE…                 all stages on files of text
//     gangmu-bench clauses TO FILE…            writes 10 MB of clauses of files
//     gangmu-bench script CONFIG FILE          both script engines on a text
//     gangmu-bench compounds                   both script engines on the list of compounds
//     gangmu-bench encodings [COUNT]           how often and how fast charsets are recognised
//     gangmu-bench docx FILE                   imports and conversions a second, and peak memory in bytes
//     gangmu-bench roundtrip                   both script engines on native text, to Simplified and back
//     gangmu-bench html PAGES SPEED            the text of pages, and pages read a second
//
// Figures are for one core, the best of several rounds; a megabyte is 10^6 bytes of the input.
// `make bench-script` compares the script engines with others.

import GangmuBatch
import ScriptTexts

FreedMemory.keep()
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "files" where arguments.count > 1:
  print(try Benchmark(files: Array(arguments[1...])).table)
case "clauses" where arguments.count > 2:
  let text = try ClauseText(files: Array(arguments[2...]), bytes: 10_000_000)
  try FileBytes.write(text.bytes, to: arguments[1])
case "script" where arguments.count == 3:
  let text = try FileBytes.read(arguments[2])
  for line in try ScriptBenchmark(configuration: arguments[1], text: text).lines { print(line) }
case "compounds":
  for line in try CompoundComparison().lines { print(line) }
case "encodings":
  try EncodingBenchmark(count: arguments.dropFirst().first.flatMap { Int($0) } ?? 1000).run()
case "docx":
  for path in arguments.dropFirst() { print(try WordBenchmark(path: path).line) }
case "roundtrip":
  for line in try RoundTripComparison().lines { print(line) }
case "html" where arguments.count == 3:
  print(try PageBenchmark(pages: arguments[1], speed: arguments[2]).line)
default:
  print(try Benchmark(sizes: [1_000, 10_000, 100_000], only: arguments.first).table)
}

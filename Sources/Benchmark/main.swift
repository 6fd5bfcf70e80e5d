// Where the time goes: every stage apart and the whole way, on generated plans of three sizes.
//
// Figures are for one core, the best of several rounds; a megabyte is 10^6 bytes of the input.

print(try Benchmark(sizes: [1_000, 10_000, 100_000]).table)

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A child that does not read its input would otherwise end this process with SIGPIPE.
func brokenPipesAreErrors() { _ = ignored }

private let ignored: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

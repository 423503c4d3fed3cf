-- Asks for the addresses of the file named by REMIT_BENCH_PATHS in turn, each thread from its own place.

local paths = {}
for line in io.lines(os.getenv("REMIT_BENCH_PATHS")) do paths[#paths + 1] = line end

local threads = 0
function setup(thread)
    thread:set("first", threads * math.floor(#paths / 2))
    threads = threads + 1
end

local asked = 0
function request()
    asked = asked + 1
    return wrk.format("GET", paths[(first + asked) % #paths + 1])
end

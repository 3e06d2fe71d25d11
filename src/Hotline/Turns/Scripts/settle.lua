-- Takes a conversation off the list of those with work, unless somebody marked it again since.
-- KEYS: 1 conversations with work (sorted set, by the time of the mark)
-- ARGV: 1 conversation  2 mark that we know
-- Result: 1 when taken off, else 0
local mark = redis.call('ZSCORE', KEYS[1], ARGV[1])
if mark and tonumber(mark) <= tonumber(ARGV[2]) then
    return redis.call('ZREM', KEYS[1], ARGV[1])
end

return 0

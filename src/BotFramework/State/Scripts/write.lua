-- Writes documents under their ETags: all of them or none.
-- KEYS     one hash for each document: e = ETag, j = its JSON or p = its JSON, protected
-- ARGV[1]  the ETag that all documents have afterwards
-- ARGV[2]  milliseconds until they expire; 0 = never
-- ARGV[3 …] three for each key: the ETag expected ('' = nothing may be there, '*' = whatever is there), the field (j or p), the content
-- Returns 0 when all were written, else the number (from 1) of a key whose document is stale; then nothing was written.
for i = 1, #KEYS do
    local expected = ARGV[3 * i]
    if expected ~= '*' and (redis.call('HGET', KEYS[i], 'e') or '') ~= expected then
        return i
    end
end

local expiry = tonumber(ARGV[2])
for i = 1, #KEYS do
    redis.call('DEL', KEYS[i])
    redis.call('HSET', KEYS[i], 'e', ARGV[1], ARGV[3 * i + 1], ARGV[3 * i + 2])
    if expiry > 0 then
        redis.call('PEXPIRE', KEYS[i], expiry)
    end
end

return 0

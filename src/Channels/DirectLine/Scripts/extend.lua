-- Moves the end of the conversation's newest token, so that streams opened with an older one go on.
-- KEYS: info
-- ARGV: until (ms)
-- Returns 1 where the conversation has begun, else 0. Never moves the end back.
if redis.call('EXISTS', KEYS[1]) == 0 then
    return 0
end
if tonumber(ARGV[1]) > tonumber(redis.call('HGET', KEYS[1], 'until') or 0) then
    redis.call('HSET', KEYS[1], 'until', ARGV[1])
end
return 1

-- Puts an activity into a conversation's inbox, once, and takes the conversation's lease if nobody holds it.
-- KEYS: 1 inbox (list)  2 ids seen (sorted set, by time)  3 lease
-- ARGV: 1 activity id  2 activity (protected)  3 lease token  4 lease ms  5 ids kept  6 seconds kept
-- Result: {1 when new, else 0; head of the inbox when the lease is ours, else ''}
-- Guarantee: an id that was seen is never put in again while it is kept; what is put in waits until finish.lua takes it out.
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local fresh = redis.call('ZADD', KEYS[2], 'NX', now, ARGV[1])
redis.call('EXPIRE', KEYS[2], ARGV[6])
if fresh == 1 then
    redis.call('ZREMRANGEBYRANK', KEYS[2], 0, -tonumber(ARGV[5]) - 1)
    redis.call('RPUSH', KEYS[1], ARGV[2])
end

local head = redis.call('LINDEX', KEYS[1], 0)
if head and redis.call('EXISTS', KEYS[3]) == 0 then
    redis.call('SET', KEYS[3], ARGV[3], 'PX', ARGV[4])
    return {fresh, head}
end

return {fresh, ''}

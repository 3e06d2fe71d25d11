-- Takes the handled activity out of the inbox and goes on to the next, or gives the lease back when there is none.
-- KEYS: 1 inbox  2 lease
-- ARGV: 1 lease token  2 lease ms
-- Result: the next head; '' when the inbox is empty and the lease given back; nothing when the lease was lost
-- Guarantee: only the holder takes out; nothing that arrives in between is left without a handler.
if redis.call('GET', KEYS[2]) ~= ARGV[1] then
    return false
end

redis.call('LPOP', KEYS[1])
local head = redis.call('LINDEX', KEYS[1], 0)
if head then
    redis.call('PEXPIRE', KEYS[2], ARGV[2])
    return head
end

redis.call('DEL', KEYS[2])
return ''

-- Takes the lease of a conversation that has something in its inbox and that nobody handles.
-- KEYS: 1 inbox  2 lease
-- ARGV: 1 lease token  2 lease ms
-- Result: head of the inbox when the lease is ours; '' when the inbox is empty; nothing when somebody else holds the lease
local head = redis.call('LINDEX', KEYS[1], 0)
if not head then
    return ''
end

if redis.call('EXISTS', KEYS[2]) == 1 then
    return false
end

redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
return head

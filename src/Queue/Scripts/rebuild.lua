-- Makes all indexes agree with the tickets' records.
-- ARGV: none
-- Result: {mended}
-- Guarantees: afterwards every open ticket stands where its state says, and nowhere else; every agent has what the tickets say.
-- For the start of a program, after a crash that may have cut a script's writes in two. Reads everything.

local mended = 0

local function pairs_of(key)
  local flat, i = redis.call('HGETALL', key), -1
  return function()
    i = i + 2
    return flat[i], flat[i + 1]
  end
end

local function must_be(key, id, score)
  local is = redis.call('ZSCORE', key, id)
  if score and (not is or tonumber(is) ~= tonumber(score)) then
    redis.call('ZADD', key, score, id)
    mended = mended + 1
  elseif not score and is then
    redis.call('ZREM', key, id)
    mended = mended + 1
  end
end

local agents, holders = {}, {}
for id, record in pairs_of(AGENTS) do
  agents[id] = cjson.decode(record)
  holders[id] = { tickets = {}, wrapping = {} }
end

local open = {}
for id, record in pairs_of(TICKETS) do
  local ticket = cjson.decode(record)
  if redis.call('HEXISTS', ARCHIVE, id) == 1 or not seats[ticket.seat] or (ticket.overflow and not seats[ticket.overflow]) then
    if seats[ticket.seat] then
      redis.call('HDEL', TICKETS, id)
      if redis.call('HGET', CONVERSATIONS, ticket.conversation) == id then
        redis.call('HDEL', CONVERSATIONS, ticket.conversation)
      end
    else
      -- The plan has lost this seat: the general one takes its callers.
      ticket.seat, ticket.overflow = 'general', nil
      save_ticket(ticket)
      open[id] = ticket
    end
    mended = mended + 1
  else
    open[id] = ticket
  end
end

for id, ticket in pairs(open) do
  if ticket.agent then
    if agents[ticket.agent] then
      holders[ticket.agent].tickets[id] = ticket.channel
      holders[ticket.agent].wrapping[id] = ticket.state == 'wrap_up' and 1 or nil
    elseif ticket.state == 'wrap_up' then
      close(ticket, 'not_given', '')
      open[id] = nil
      mended = mended + 1
    else
      back_to_line(ticket, 'Returned', false)
      mended = mended + 1
    end
  end
end

for id, ticket in pairs(open) do
  local place = stands_in_line(ticket) and ticket.place or nil
  for _, seat in ipairs(settings.seats) do
    must_be(seat.line, id, (seat.id == ticket.seat or seat.id == ticket.overflow) and place or nil)
  end
  must_be(URGENT, id, ticket.urgent and place or nil)
  must_be(LEASES, id, ticket.state == 'offered' and int(ticket.lease) or nil)
  must_be(WRAPUPS, id, ticket.state == 'wrap_up' and int(ticket.wrap_up) or nil)
  local seat = seats[ticket.seat]
  must_be(OVERFLOWS, id, seat.overflow and not ticket.overflow and int(ticket.enqueued + seat.after) or nil)
  if ticket.state ~= 'wrap_up' and redis.call('HGET', CONVERSATIONS, ticket.conversation) ~= id then
    redis.call('HSET', CONVERSATIONS, ticket.conversation, id)
    mended = mended + 1
  end
end

local function drop_strangers(key)
  for _, id in ipairs(redis.call('ZRANGE', key, '0', '-1')) do
    if not open[id] then
      redis.call('ZREM', key, id)
      mended = mended + 1
    end
  end
end
for _, key in ipairs({ URGENT, LEASES, WRAPUPS, OVERFLOWS }) do
  drop_strangers(key)
end
for _, seat in ipairs(settings.seats) do
  drop_strangers(seat.line)
end

for conversation, id in pairs_of(CONVERSATIONS) do
  if not open[id] then
    redis.call('HDEL', CONVERSATIONS, conversation)
    mended = mended + 1
  end
end
for id in pairs_of(ARCHIVE) do
  if not redis.call('ZSCORE', ENDED, id) then
    redis.call('ZADD', ENDED, int(now), id)
    mended = mended + 1
  end
end

local function differ(one, other)
  for key in pairs(one) do
    if not other[key] then
      return true
    end
  end
  for key in pairs(other) do
    if not one[key] then
      return true
    end
  end
  return false
end
for id, agent in pairs(agents) do
  local holder = holders[id]
  if differ(agent.tickets, holder.tickets) or differ(agent.wrapping, holder.wrapping) then
    agent.tickets, agent.wrapping = holder.tickets, holder.wrapping
    mended = mended + 1
  end
  save_agent(agent)
end
for _, key in ipairs({ SEEN, READY }) do
  local ids = key == SEEN and redis.call('ZRANGE', SEEN, '0', '-1') or redis.call('SMEMBERS', READY)
  for _, id in ipairs(ids) do
    if not agents[id] then
      redis.call(key == SEEN and 'ZREM' or 'SREM', key, id)
      mended = mended + 1
    end
  end
end

return cjson.encode({ mended = mended })
